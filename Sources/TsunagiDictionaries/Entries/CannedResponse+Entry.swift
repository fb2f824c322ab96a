import TsunagiLanguage
import TsunagiPhrases

extension CannedResponse {
  /// Reads `responses/<genre>/<id>.yaml`.
  init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let id = entry.text("id")
    let audience = entry.choice("audience", of: Audience.self)
    let sentBy = entry.choice("sent_by", of: Sender.self)
    let title = entry.byLanguage(ifPresent: "title") { $0.text(of: $1) }
    let shortcut = entry.text(ifPresent: "shortcut")
    let search = entry.byLanguage(ifPresent: "search") { $0.texts(of: $1) }
    let requiresTerms = entry.texts(ifPresent: "requires_terms")
    let parameters = entry.entries(ifPresent: "parameters").compactMap { ResponseParameter($0, findings: findings) }
    let source = entry.language("source")
    let texts = entry.byLanguage("texts") { ResponseText($1, findings: $0.findings) }
    let tests = entry.readers(ifPresent: "tests").map { ResponseTest($0) }
    entry.finish()
    guard let id, let source else { return nil }
    self.init(
      id: id, audience: audience ?? .customer, sentBy: sentBy ?? .both, title: title, shortcut: shortcut,
      search: search, requiresTerms: requiresTerms, parameters: parameters, source: source, texts: texts,
      tests: tests)
  }
}

extension ResponseParameter {
  fileprivate init?(_ parameter: YAMLEntry, findings: DiagnosticCollector) {
    var entry = EntryReader(parameter.value, findings: findings)
    let type = entry.choice("type", of: ParameterType.self)
    entry.finish()
    guard let type else { return nil }
    self.init(name: parameter.key, type: type)
  }
}

extension ResponseText {
  fileprivate init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let state = entry.choice("state", of: State.self)
    let stamp = entry.text(ifPresent: "stamp")
    // Who approved the text; kept in the file for linguists, of no use to the stage.
    _ = entry.text(ifPresent: "by")
    let text = entry.text("text")
    entry.finish()
    guard let text else { return nil }
    self.init(state: state ?? .draft, stamp: stamp, text: text)
  }
}

extension ResponseTest {
  fileprivate init(_ reader: EntryReader) {
    var entry = reader
    let arguments = entry.namedTexts(ifPresent: "arguments")
    let expect = entry.byLanguage(ifPresent: "expect") { $0.text(of: $1) }
    let error = entry.text(ifPresent: "error")
    entry.finish()
    self.init(arguments: arguments, expect: expect, error: error)
  }
}
