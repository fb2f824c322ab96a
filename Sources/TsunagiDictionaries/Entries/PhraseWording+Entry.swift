import TsunagiLanguage
import TsunagiPhrases

extension PhraseWording {
  /// Reads `phrases/<language>/<intent>.yaml`; the language is that of the folder.
  init?(_ node: YAMLNode, language: LanguageTag, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let intent = entry.text("intent")
    let rules = entry.namedTexts(ifPresent: "rules")
    let groups = entry.readers(ifPresent: "groups").map { PhraseGroup($0) }
    let not = entry.patterns(ifPresent: "not")
    let tests = entry.readers(ifPresent: "tests").compactMap { PhraseTest($0) }
    entry.finish()
    guard let intent else { return nil }
    self.init(intent: intent, language: language, rules: rules, groups: groups, not: not, tests: tests)
  }
}

extension PhraseGroup {
  fileprivate init(_ reader: EntryReader) {
    var entry = reader
    let set = entry.namedTexts(ifPresent: "set")
    let patterns = entry.patterns(ifPresent: "patterns")
    entry.finish()
    self.init(set: set, patterns: patterns)
  }
}

extension PhraseTest {
  fileprivate init?(_ reader: EntryReader) {
    var entry = reader
    let text = entry.text("text")
    var expect: [String: String]?
    if entry.node.entry("expect")?.value.scalar != nil {
      // `expect: none`: nothing may match. `expect: match`: a match without slots or attributes.
      expect = entry.choice("expect", of: Outcome.self) == .match ? [:] : nil
    } else {
      expect = [:]
      for value in entry.entries("expect") {
        expect?[value.key] = entry.text(of: value.value)
      }
    }
    entry.finish()
    guard let text else { return nil }
    self.init(text: text, expect: expect)
  }

  private enum Outcome: String, CaseIterable {
    case none, match
  }
}
