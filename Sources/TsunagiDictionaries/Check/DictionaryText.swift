import TsunagiLanguage
import TsunagiPhrases
import TsunagiUnicode

/// A message that somebody will read: a response's text or an intent's rendering in one language, with its place.
struct DictionaryText: Sendable {
  var file: DictionaryFile.Path
  var node: YAMLNode
  /// Where the text stands in its file.
  var path: [YAMLStep]
  var language: LanguageTag
  var text: String
  /// The text as an ICU message, or `nil` where it is none.
  var pattern: MessagePattern?

  init(_ text: String, in language: LanguageTag, at path: [YAMLStep], file: DictionaryFile.Path, node: YAMLNode) {
    self.text = text
    self.language = language
    self.path = path
    self.file = file
    self.node = node
    pattern = try? MessagePattern(text)
  }

  /// What is shown as it stands, with its place in the text in UTF-8 bytes; the whole text where it is no message.
  var literals: [(range: Range<Int>, text: String)] {
    guard let pattern else { return [(0..<text.utf8.count, text)] }
    let bytes = Array(text.utf8)
    return pattern.literals.map { ($0, String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// What is shown as it stands, in one piece; an object replacement character stands for each value.
  var shown: String {
    literals.map(\.text).joined(separator: "\u{FFFC}")
  }

  /// A finding in the text, so many UTF-8 bytes from its beginning; at its key without an offset.
  func error(
    _ code: String, offset: Int? = nil, _ message: DiagnosticText, remedy: DiagnosticText
  ) -> Diagnostic {
    let position = offset.map { node.position(at: path, offset: $0) } ?? node.position(at: path)
    return Diagnostic(
      file: file.text, position: position, severity: .error, code: code, message: message, remedy: remedy)
  }

  func warning(
    _ code: String, offset: Int? = nil, _ message: DiagnosticText, remedy: DiagnosticText
  ) -> Diagnostic {
    var finding = error(code, offset: offset, message, remedy: remedy)
    finding.severity = .warning
    return finding
  }
}

extension Entry<CannedResponse> {
  /// The texts of a response in the order of their tags.
  var texts: [DictionaryText] {
    value.texts.sorted { $0.key < $1.key }.map { language, text in
      DictionaryText(
        text.text, in: language, at: ["texts", .key(language.description), "text"], file: file, node: node)
    }
  }
}

extension Entry<Intent> {
  /// The renderings of an intent in the order of their tags.
  var renderings: [DictionaryText] {
    value.renderings.sorted { $0.key < $1.key }.map { language, text in
      DictionaryText(text, in: language, at: ["renderings", .key(language.description)], file: file, node: node)
    }
  }
}

extension DictionaryContent {
  /// Every message that people read.
  var messages: [DictionaryText] {
    responses.flatMap(\.texts) + intents.flatMap(\.renderings)
  }
}
