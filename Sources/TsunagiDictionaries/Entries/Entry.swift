/// A value of a dictionary file together with the text it was read from, so that findings name the place.
struct Entry<Value: Sendable>: Sendable {
  /// The file's path from the dictionary folder.
  var file: DictionaryFile.Path
  var node: YAMLNode
  var value: Value

  /// A finding at the value of a path.
  func error(
    _ code: String, at path: [YAMLStep] = [], _ message: DiagnosticText, remedy: DiagnosticText
  ) -> Diagnostic {
    error(code, at: node.position(at: path), message, remedy: remedy)
  }

  func error(
    _ code: String, at position: SourcePosition, _ message: DiagnosticText, remedy: DiagnosticText
  ) -> Diagnostic {
    Diagnostic(
      file: file.text, position: position, severity: .error, code: code, message: message, remedy: remedy)
  }

  func warning(
    _ code: String, at path: [YAMLStep] = [], _ message: DiagnosticText, remedy: DiagnosticText
  ) -> Diagnostic {
    var finding = error(code, at: path, message, remedy: remedy)
    finding.severity = .warning
    return finding
  }
}
