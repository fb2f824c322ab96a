import Testing
import TsunagiLanguage
import TsunagiText

@testable import TsunagiTerminology

@Suite struct TermIndexTests {
  @Test(arguments: TermFixtures.lines("matches.tsv"))
  func finds(line: [String]) throws {
    try #require(line.count == 3)
    let language = try #require(LanguageTag(line[0]))
    let text = MessageText(line[1])
    let found = TermFixtures.index.matches(in: text).filter { $0.language == language }
    let described = found.map { "\($0.concept)=\(text.original($0.range))" }.joined(separator: " ")
    #expect((described.isEmpty ? "none" : described) == line[2])
  }

  @Test func everyLineOfTheFixturesIsRead() {
    #expect(TermFixtures.concepts.count == 10)
    #expect(TermFixtures.lines("matches.tsv").count > 50)
  }

  @Test func wordsOfSeveralLanguagesAreAllReported() {
    let languages = LanguageCatalog(
      profiles: [LanguageTag.id, .ms, .en].map {
        LanguageProfile(tag: $0, endonym: "", wordSpacing: .words, fallback: [])
      })
    let concepts = [
      Concept(
        id: "order", domain: "d", definition: "",
        terms: [.id: [Term(text: "pesanan", status: .preferred)], .ms: [Term(text: "pesanan", status: .preferred)]]),
      Concept(
        id: "new_order", domain: "d", definition: "", terms: [.ms: [Term(text: "pesanan baru", status: .preferred)]]),
    ]
    let index = TermIndex(concepts: concepts, languages: languages)
    let found = index.matches(in: MessageText("pesanan baru")).map { "\($0.language) \($0.concept)" }
    // The longer one hides the shorter one in its own language only.
    #expect(found == ["ms new_order", "id order"])
  }

  @Test func homonymsOfALanguageAreBothReported() {
    let concepts = ["a", "b"].map {
      Concept(id: $0, domain: $0, definition: "", terms: [.en: [Term(text: "charge", status: .preferred)]])
    }
    let index = TermIndex(concepts: concepts, languages: TermFixtures.languages)
    #expect(index.matches(in: MessageText("a charge")).map(\.concept) == ["a", "b"])
  }

  @Test func anyTextIsSafe() {
    var state: UInt64 = 42
    for _ in 0..<300 {
      let bytes = (0..<64).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      _ = TermFixtures.index.matches(in: MessageText(String(decoding: bytes, as: UTF8.self)))
    }
    #expect(TermFixtures.index.matches(in: MessageText("")).isEmpty)
  }

  @Test func anIndexWithoutTermsFindsNothing() {
    let index = TermIndex(concepts: [], languages: TermFixtures.languages)
    #expect(index.count == 0)
    #expect(index.matches(in: MessageText("refund 返金")).isEmpty)
    #expect(index.preferredTerm(of: "refund", in: .en) == nil)
  }

  @Test func acceptedTermsBeginWithThePreferredOne() {
    #expect(TermFixtures.index.acceptedTerms(of: "refund", in: .ja) == ["返金", "払い戻し"])
    #expect(TermFixtures.index.preferredTerm(of: "refund", in: .en) == "refund")
    #expect(TermFixtures.index.acceptedTerms(of: "nothing", in: .en).isEmpty)
  }
}
