/// Gathers the findings of one file while it is read, so that one mistake does not hide the next.
final class DiagnosticCollector {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  var hasErrors: Bool { diagnostics.hasErrors }

  func error(_ code: String, at position: SourcePosition, _ message: DiagnosticText, remedy: DiagnosticText) {
    add(.error, code, position, message, remedy)
  }

  func warning(_ code: String, at position: SourcePosition, _ message: DiagnosticText, remedy: DiagnosticText) {
    add(.warning, code, position, message, remedy)
  }

  private func add(
    _ severity: Diagnostic.Severity, _ code: String, _ position: SourcePosition, _ message: DiagnosticText,
    _ remedy: DiagnosticText
  ) {
    diagnostics.append(
      Diagnostic(
        file: file, position: position, severity: severity, code: code, message: message, remedy: remedy))
  }
}
