import Testing
import TsunagiLanguage
import TsunagiText

@testable import TsunagiPhrases

@Suite struct PatternTests {
  @Test(arguments: PhraseFixtures.lines("patterns.tsv"))
  func matches(line: [String]) throws {
    try #require(line.count == 4)
    let language = try #require(LanguageTag(line[0]))
    let index = try Samples.index([line[1]], in: language)
    let text = MessageText(line[2])
    let entities = EntityRecognizer().entities(in: text)
    let found = index.matches(in: text, entities: entities).matches.map { text.original($0.range) }
    #expect((found.isEmpty ? "none" : found.joined(separator: " | ")) == line[3])
  }

  @Test(arguments: PhraseFixtures.lines("pattern-errors.tsv"))
  func refuses(line: [String]) throws {
    try #require(line.count == 3)
    do {
      _ = try Samples.index([line[0]], in: .en)
      Issue.record("“\(line[0])” was accepted")
    } catch let error as PhraseError {
      #expect(error.code.name == line[1], "\(error)")
      #expect(error.offset == Int(line[2]), "\(error)")
      #expect(!error.reason.isEmpty && !error.remedy.isEmpty)
    }
  }

  @Test func theFixturesAreRead() {
    #expect(PhraseFixtures.lines("patterns.tsv").count > 60)
    #expect(PhraseFixtures.lines("pattern-errors.tsv").count == 25)
  }

  @Test func anErrorInARuleIsReportedThereAndOnce() throws {
    let wording = PhraseWording(
      intent: "test", language: .en, rules: ["a": "x <b>", "b": "(y", "c": "<c>", "d": "<nobody>"],
      groups: [PhraseGroup(patterns: ["<a>", "z <a>"])])
    let errors = PhraseIndex.errors(
      intents: [Intent(id: "test")], wordings: [wording], languages: Samples.languages)
    #expect(errors.map(\.part) == [.rule("b"), .rule("c"), .rule("d")])
    #expect(errors.map(\.code) == [.unclosed, .circularRule, .unknownRule])
    #expect(errors.first?.pattern == "(y")
    #expect(errors.first?.description == "en/test, rule <b>, column 1: ‘(’ is not closed; write ‘)’ where it ends")
  }

  @Test func aRuleThatContainsItselfSaysHow() {
    let wording = PhraseWording(
      intent: "test", language: .en, rules: ["a": "x [<b>]", "b": "y [<a>]"], groups: [PhraseGroup(patterns: ["<a>"])])
    let errors = PhraseIndex.errors(
      intents: [Intent(id: "test")], wordings: [wording], languages: Samples.languages)
    #expect(errors.first?.reason == "the rule contains itself: <a> → <b> → <a>")
  }

  @Test func rulesThatExplodeAreRefused() {
    var rules = ["r0": "(a|b|c|d)"]
    for level in 1...12 { rules["r\(level)"] = "<r\(level - 1)> <r\(level - 1)> <r\(level - 1)>" }
    let wording = PhraseWording(
      intent: "test", language: .en, rules: rules, groups: [PhraseGroup(patterns: ["<r12>"])])
    let errors = PhraseIndex.errors(intents: [Intent(id: "test")], wordings: [wording], languages: Samples.languages)
    #expect(errors.allSatisfy { $0.code == .tooComplex })
    #expect(!errors.isEmpty)
  }

  @Test func wordingsMustHaveAnIntentALanguageAndNoDouble() {
    func wording(_ intent: String, _ language: LanguageTag) -> PhraseWording {
      PhraseWording(intent: intent, language: language, groups: [PhraseGroup(patterns: ["a"])])
    }
    let errors = PhraseIndex.errors(
      intents: [Intent(id: "test")],
      wordings: [wording("test", .en), wording("other", .en), wording("test", .pl), wording("test", .en)],
      languages: Samples.languages)
    #expect(errors.map(\.code) == [.unknownIntent, .unknownLanguage, .duplicateWording])
  }
}
