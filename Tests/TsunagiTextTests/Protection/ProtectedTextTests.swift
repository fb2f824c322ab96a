import Testing

@testable import TsunagiText

@Suite struct ProtectedTextTests {
  static let styles = [MaskStyle.element, .brackets, .braces, .word]

  private func protected(_ text: String, style: MaskStyle) -> ProtectedText {
    let message = MessageText(text)
    return ProtectedText(message, entities: EntityRecognizer().entities(in: message), style: style)
  }

  @Test(arguments: styles)
  func everythingComesBackByteForByte(style: MaskStyle) throws {
    let texts =
      Fixture.rows("languages.tsv").map { $0[1] } + Fixture.rows("entities.tsv").map { $0[0] } + [
        "a < b & c > d &amp; 250-1234567-1234567", "[[1]] {2} zq3qz <x id=\"4\"/> $5", "", "5円\u{FF9E}です", "$5\u{301}",
      ]
    for text in texts {
      let protected = protected(text, style: style)
      #expect(try protected.restore(protected.masked) == MessageText(text).normalized)
    }
  }

  @Test func masksStandForEntities() {
    let protected = protected("注文２５０－１２３４５６７－１２３４５６７、a@b.com", style: .brackets)
    #expect(protected.masked == "注文[[1]]、[[2]]")
    #expect(protected.tokens == ["２５０－１２３４５６７－１２３４５６７", "a@b.com"])
  }

  @Test func markupIsEscaped() throws {
    let protected = protected("1 < 2 & 250-1234567-1234567", style: .element)
    #expect(protected.masked == "1 &lt; 2 &amp; <x id=\"1\"/>")
    #expect(
      try protected.restore("&#65; &#x42;&apos; <x id=\"1\"/> & &nosuch; &lt;")
        == "A B' 250-1234567-1234567 & &nosuch; <")
  }

  @Test(arguments: [
    (MaskStyle.brackets, "[ [ 1 ] ]"), (.brackets, "［［１］］"), (.element, "<X ID = \"1\" />"), (.element, "<x id=“1”/>"),
    (.brackets, "[[١]]"), (.word, "ZQ 1 QZ"),
    (.braces, "{ 1 }"),
  ])
  func masksAreReadWhenTheirSignsWereChanged(style: MaskStyle, mask: String) throws {
    let protected = protected("250-1234567-1234567", style: style)
    #expect(try protected.restore("Order \(mask)!") == "Order 250-1234567-1234567!")
  }

  @Test(
    arguments: [
      ("Order", [1], [], []), ("[[1]] [[1]]", [], [1], []), ("[[1]] [[2]]", [], [], [2]), ("[[0]]", [1], [], [0]),
    ] as [(String, [Int], [Int], [Int])])
  func aMaskMustComeBackExactlyOnce(text: String, missing: [Int], repeated: [Int], unknown: [Int]) {
    let protected = protected("250-1234567-1234567", style: .brackets)
    let error = #expect(throws: RestorationError.self) { try protected.restore(text) }
    #expect(error == RestorationError(missing: missing, repeated: repeated, unknown: unknown))
  }

  @Test func furtherRangesAreProtectedTogetherWithWhatTheyOverlap() {
    let message = MessageText("Tsunagi Prime 250-1234567-1234567")
    let entities = EntityRecognizer().entities(in: message)
    let protected = ProtectedText(message, entities: entities, also: [0..<7, 4..<13, 90..<99], style: .word)
    #expect(protected.masked == "zq1qz zq2qz")
    #expect(protected.tokens == ["Tsunagi Prime", "250-1234567-1234567"])
  }
}
