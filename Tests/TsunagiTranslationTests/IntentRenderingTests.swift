import Testing
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTranslation

@Suite struct IntentRenderingTests {
  private let languages = LanguageCatalog(profiles: [])
  private let order = SlotType(rawValue: "order_number")

  private func match(slots: [String: SlotValue] = [:]) -> PhraseMatch {
    PhraseMatch(
      intent: "i", language: .vi, folded: 0..<1, range: 0..<1, sentence: 0, slots: slots, attributes: [:],
      coversSentence: true)
  }

  @Test func aSentenceWithAHoleIsNeverShown() throws {
    let type = try #require(order)
    let intent = Intent(id: "i", slots: ["order": type], renderings: [.en: "Order {order} is missing."])
    #expect(intent.rendering(of: match(), in: .en, languages: languages) == nil)
    #expect(intent.rendering(of: match(), in: .ja, languages: languages) == nil)
  }

  @Test func aRenderingSaysWhatItSaysWithoutASlot() throws {
    let type = try #require(order)
    let intent = Intent(
      id: "i", slots: ["order": type],
      renderings: [.en: "My order{order, select, none{} other{ {order}}} is missing."])
    let slot = SlotValue(type: type, text: "７", value: "7", range: 0..<3)
    #expect(intent.rendering(of: match(), in: .en, languages: languages) == "My order is missing.")
    #expect(
      intent.rendering(of: match(slots: ["order": slot]), in: .en, languages: languages) == "My order ７ is missing.")
  }
}
