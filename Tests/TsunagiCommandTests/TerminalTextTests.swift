import Testing

@testable import tsunagi

@Suite struct TerminalTextTests {
  @Test(arguments: [("abc", 3), ("日本語", 6), ("e\u{301}", 1), ("\u{2068}a\u{2069}", 1), ("🙂", 2)])
  func countsColumns(text: String, columns: Int) {
    #expect(TerminalText.width(of: text) == columns)
  }

  @Test func breaksAtSpacesAndNowhereElseInWords() {
    #expect(TerminalText.wrap("one two three", columns: 8) == ["one two ", "three"])
    #expect(TerminalText.wrap("日本語の文", columns: 6) == ["日本語", "の文"])
  }

  @Test func letsClosingPunctuationHang() {
    #expect(TerminalText.wrap("日本語。次", columns: 6) == ["日本語。", "次"])
  }
}
