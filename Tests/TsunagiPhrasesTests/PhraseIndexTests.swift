import Testing
import TsunagiLanguage
import TsunagiText

@testable import TsunagiPhrases

@Suite struct PhraseIndexTests {
  private static func wording(
    _ intent: String, _ language: LanguageTag, _ patterns: [String], not: [String] = []
  ) -> PhraseWording {
    PhraseWording(intent: intent, language: language, groups: [PhraseGroup(patterns: patterns)], not: not)
  }

  private func index(_ wordings: [PhraseWording]) throws -> PhraseIndex {
    let ids = Set(wordings.map(\.intent)).sorted()
    return try PhraseIndex(intents: ids.map { Intent(id: $0) }, wordings: wordings, languages: Samples.languages)
  }

  private func matches(_ index: PhraseIndex, _ text: String) -> PhraseMatches {
    index.matches(in: MessageText(text), entities: [])
  }

  @Test func aDenialThatOverlapsCancelsAndIsReported() throws {
    let index = try index([
      Self.wording("human", .en, ["talk to a person"], not: ["(don't|do not) (want|need) to talk"])
    ])
    let result = matches(index, "I don't want to talk to a person")
    #expect(result.matches.isEmpty)
    let cancelled = try #require(result.cancelled.first)
    #expect(result.cancelled.count == 1)
    #expect(cancelled.match.intent == "human")
    #expect(cancelled.pattern == "(don't|do not) (want|need) to talk")
    #expect(cancelled.range == 2..<20)
    #expect(matches(index, "I want to talk to a person").matches.count == 1)
  }

  @Test func aDenialInAnotherSentenceOrOfAnotherIntentDoesNotCancel() throws {
    let index = try index([
      Self.wording("human", .en, ["a person"], not: ["no thanks"]),
      Self.wording("robot", .en, ["a robot"], not: ["not a person"]),
    ])
    #expect(matches(index, "No thanks. A person!").matches.map(\.intent) == ["human"])
    #expect(matches(index, "not a person").matches.map(\.intent) == ["human"])
  }

  @Test func aDenialMayReachAcrossAGap() throws {
    let index = try index([Self.wording("bye", .ja, ["失礼します"], not: ["返事..."])])
    #expect(matches(index, "返事がなく失礼しますね").matches.isEmpty)
    #expect(matches(index, "では失礼します").matches.count == 1)
  }

  @Test func theLeftmostThenTheLongestOfAnIntentStays() throws {
    let index = try index([Self.wording("a", .en, ["one two", "one two three", "two three four five"])])
    let found = matches(index, "one two three four five").matches
    #expect(found.map(\.range) == [0..<13])
  }

  @Test func aMessageMaySaySeveralThings() throws {
    let index = try index([
      Self.wording("cancel", .en, ["cancel my order"]), Self.wording("refund", .en, ["refund"]),
      Self.wording("greets", .ja, ["こんにちは"]),
    ])
    let found = matches(index, "こんにちは。Cancel my order! Refund and refund.").matches
    #expect(found.map(\.intent) == ["greets", "cancel", "refund", "refund"])
    #expect(found.map(\.sentence) == [0, 1, 2, 2])
    #expect(found.map(\.language) == [.ja, .en, .en, .en])
  }

  @Test func thePreferredLanguageIsReportedWhereSeveralMatch() throws {
    let index = try index([Self.wording("ok", .en, ["ok"]), Self.wording("ok", .vi, ["ok"])])
    let text = MessageText("OK")
    #expect(index.matches(in: text, entities: []).matches.map(\.language) == [.en])
    #expect(index.matches(in: text, entities: [], preferring: .vi).matches.map(\.language) == [.vi])
    #expect(index.matches(in: text, entities: [], only: [.vi]).matches.map(\.language) == [.vi])
    #expect(index.matches(in: text, entities: [], only: [.ja]).matches.isEmpty)
  }

  @Test(arguments: [
    ("Please cancel my order.", true), ("cancel my order, thank you!!", true),
    ("Please, please cancel my order 😡", true),
    ("cancel my order now", false), ("cancel my order 12", false), ("Where? Cancel my order.", true),
    ("please thank cancel my order", false),
  ])
  func aMatchAndCourtesyMayCoverTheSentence(text: String, covers: Bool) throws {
    let index = try index([
      Self.wording("cancel", .en, ["cancel my order"]), Self.wording("courtesy", .en, ["please", "thank you"]),
    ])
    let found = matches(index, text).matches
    #expect(found.map(\.intent) == ["cancel"])
    #expect(found.first?.coversSentence == covers)
  }

  @Test func slotsAreFilledWithWhatWasMeant() throws {
    let index = try Samples.index(["order {order} (in|by) {language} for {thing} please"], in: .en)
    let text = MessageText("Order 250-1234567-1234567 in tiếng Nhật for my Old shoes please")
    let entities = EntityRecognizer().entities(in: text)
    let match = try #require(index.matches(in: text, entities: entities).matches.first)
    #expect(match.slots["order"]?.value == "250-1234567-1234567")
    #expect(match.slots["language"]?.value == "ja")
    #expect(match.slots["language"]?.text == "tiếng Nhật")
    #expect(match.slots["thing"]?.value == "my Old shoes")
    #expect(match["order"] == "250-1234567-1234567")
    #expect(match.slots["order"]?.range == 6..<25)
  }

  @Test(.timeLimit(.minutes(1)))
  func longAndHostileTextsAreBounded() throws {
    let index = try index([
      Self.wording(
        "a", .en, ["a [a] [a] [a] [a] [a] [a] [a] ... a [a|a a|a a a] ... a b", "a ... b"], not: ["a ... a ... b"]),
      Self.wording("b", .ja, ["あ[あ][あ][あ][あ]...あ[あ|ああ]...い"]),
    ])
    for unit in ["a ", "あ", "a' ", "a-", "\u{300}", "((", "a\u{301}\u{301}", "👍"] {
      _ = matches(index, String(repeating: unit, count: 1_500))
      _ = matches(index, String(repeating: unit, count: 600) + "b")
    }
    var random = RandomPatterns(seed: 5)
    for _ in 0..<200 {
      let bytes = (0..<100).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = matches(index, String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func nothingMatchesNothing() throws {
    let empty = try index([])
    #expect(matches(empty, "refund") == PhraseMatches())
    #expect(matches(try index([Self.wording("a", .en, ["a"])]), "") == PhraseMatches())
  }
}
