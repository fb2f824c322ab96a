/// A finding in a dictionary file: what is wrong, where, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether the finding keeps a dictionary from being published.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning
  }

  /// The file's path from the dictionary folder, with `/` between its parts; empty for the folder as a whole.
  public var file: String
  public var position: SourcePosition
  public var severity: Severity
  /// A stable snake_case name of the rule, for tools and for the linguists' manual.
  public var code: String
  public var messages: DiagnosticText
  public var remedies: DiagnosticText

  public init(
    file: String, position: SourcePosition, severity: Severity, code: String, message: DiagnosticText,
    remedy: DiagnosticText
  ) {
    self.file = file
    self.position = position
    self.severity = severity
    self.code = code
    messages = message
    remedies = remedy
  }

  /// The line, from 1.
  public var line: Int { position.line }
  /// The column in Unicode scalars, from 1.
  public var column: Int { position.column }
  /// What is wrong, in English.
  public var message: String { messages.english }
  /// What to do, in English.
  public var remedy: String { remedies.english }
}

extension Diagnostic: CustomStringConvertible {
  /// One line as compilers print it: `file:line:column: error: message (remedy) [code]`.
  public var description: String { description(in: .english) }

  /// The same line in the language of whoever reads it.
  public func description(in language: DiagnosticLanguage) -> String {
    let message = messages.text(in: language)
    let remedy = remedies.text(in: language)
    let place = file.isEmpty ? "" : "\(file):\(line):\(column): "
    return switch language {
    case .english: "\(place)\(severity.rawValue): \(message) (\(remedy)) [\(code)]"
    case .japanese: "\(place)\(severity == .error ? "エラー" : "警告"): \(message)（\(remedy)） [\(code)]"
    }
  }
}

extension Diagnostic: Comparable {
  /// By file, then by place, then by code: the order in which findings are printed.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.position != right.position { return left.position < right.position }
    if left.code != right.code { return left.code < right.code }
    return left.message < right.message
  }
}

extension Sequence<Diagnostic> {
  /// Whether any finding keeps the dictionary from being published.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
