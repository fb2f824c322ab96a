import Testing

@testable import TsunagiText

@Suite struct FoldedTextTests {
  @Test func asciiFoldsByteForByte() {
    let folded = Fold.fold("Order STATUS 42")
    #expect(folded.text == "order status 42")
    #expect(folded.source(of: 6..<12) == 6..<12)
  }

  @Test func offsetsOutsideTheTextAreClamped() {
    let folded = Fold.fold("abc")
    #expect(folded.source(of: -5..<99) == 0..<3)
    #expect(folded.folded(of: 2..<99) == 2..<3)
  }

  @Test func offsetsBecomeScalarsInOnePass() {
    let text = MessageText("注文 25")
    #expect(text.scalarOffsets(of: [7..<9, 0..<6, 3..<7]) == [3..<5, 0..<2, 1..<3])
  }
}
