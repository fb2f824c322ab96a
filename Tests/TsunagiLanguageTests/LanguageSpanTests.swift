import Testing
import TsunagiLanguage

@Suite struct LanguageSpanTests {
  /// Pieces that begin and end sentences, change the script, or have no letters at all.
  private static let pieces = [
    "<p> ", " </p>", ". ", "! ", "\n", "。", "Bonjour tout le monde", "les adresses sont ignorées", "注文した商品です",
    "Где мой заказ", "안녕하세요", "250-1234567", "🙂", " ", "https://example.com/a", "สวัสดี", "أين طلبي", "ok",
  ]

  @Test func aSentenceThatEndsBeforeOtherThingsKeepsItsPlace() {
    let text = "<p> Les adresses suivantes sont ignorées. </p>"
    let spans = LanguageIdentifier.shared.evidence(for: text).spans
    #expect(spans.map(\.tag) == [.fr])
    #expect(spans.first.map { $0.range.lowerBound >= 4 && $0.range.upperBound <= text.utf8.count } == true)
  }

  @Test func spansAreInOrderWithinTheText() {
    var state: UInt64 = 42
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      var end = 0
      let evidence = LanguageIdentifier.shared.evidence(for: text)
      for span in evidence.spans {
        #expect(span.range.lowerBound >= end && !span.range.isEmpty, "\(text): \(evidence.spans)")
        end = span.range.upperBound
      }
      #expect(end <= text.utf8.count)
    }
  }
}
