import Testing
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

@Suite struct SuggesterTests {
  private let suggester = Suggester(
    intents: [Intent(id: "where_is_it", responses: ["a.where", "a.delayed", "a.bot"])],
    responses: [
      CannedResponse(id: "a.delayed", title: [.en: "Your parcel is late"], search: [.en: ["late"]], texts: [:]),
      CannedResponse(
        id: "a.refund", title: [.ja: "返金のご案内"], search: [.ja: ["返金"], .en: ["refund"]], requiresTerms: ["refund"],
        texts: [:]),
      CannedResponse(id: "a.where", texts: [:]),
      CannedResponse(id: "a.bot", sentBy: .bot, search: [.en: ["refund"]], texts: [:]),
      CannedResponse(id: "a.operator", audience: .operator, search: [.en: ["refund"]], texts: [:]),
    ])

  private func phrase(_ intent: String) -> PhraseMatch {
    PhraseMatch(
      intent: intent, language: .en, folded: 0..<1, range: 0..<1, sentence: 0, slots: [:], attributes: [:],
      coversSentence: false)
  }

  private func term(_ concept: String) -> TermMatch {
    TermMatch(concept: concept, language: .en, status: .preferred, term: concept, folded: 0..<1, range: 0..<1)
  }

  @Test func theIntentsFirstResponseComesFirst() {
    let found = suggester.suggestions(for: MessageText("where?"), phrases: [phrase("where_is_it")], terms: [])
    #expect(found.map(\.response) == ["a.where", "a.delayed"])
    #expect(found[0].because == ["where_is_it"])
    #expect(found[0].score > found[1].score)
  }

  @Test func evidenceAddsUp() throws {
    let text = MessageText("It is late, I want a Refund")
    let found = suggester.suggestions(
      for: text, phrases: [phrase("where_is_it")], terms: [term("refund"), term("refund")])
    #expect(found.map(\.response) == ["a.delayed", "a.where", "a.refund"])
    #expect(found[0].because == ["where_is_it", "late"])
    #expect(found[2].because == ["Refund", "refund"])
    #expect(found.allSatisfy { (0...1).contains($0.score) })
  }

  @Test func wordsOfUnspacedTitlesAreFound() {
    let found = suggester.suggestions(for: MessageText("返金まだですか"), phrases: [], terms: [])
    #expect(found.map(\.response) == ["a.refund"])
    #expect(found.first?.because == ["返金"])
  }

  @Test func nothingIsSuggestedForNothing() {
    #expect(suggester.suggestions(for: MessageText("later"), phrases: [], terms: []).isEmpty)
    #expect(suggester.suggestions(for: MessageText(""), phrases: [phrase("unknown")], terms: []).isEmpty)
    #expect(suggester.suggestions(for: MessageText("refund"), phrases: [], terms: [], limit: 0).isEmpty)
  }
}
