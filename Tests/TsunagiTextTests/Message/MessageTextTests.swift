import Testing

@testable import TsunagiText

@Suite struct MessageTextTests {
  @Test(arguments: Fixture.rows("sentences.tsv"))
  func sentencesAreFound(row: [String]) {
    let text = MessageText(row[0])
    let found = text.sentences.map { text.folded.text(in: $0) }
    #expect(found == row[1].split(separator: "|").map(String.init))
  }

  @Test(arguments: Fixture.rows("display.tsv"))
  func displayKeepsWhatHasAFunction(row: [String]) {
    let text = MessageText(row[0])
    #expect(Array(text.normalized.unicodeScalars) == Array(row[1].unicodeScalars))
    #expect(text.flags.names == row[2].split(separator: ",").map(String.init))
    #expect(Array(text.original.utf8) == Array(row[0].utf8))
  }

  @Test func offsetsBecomeScalarsInOnePass() {
    let text = MessageText("注文 25")
    #expect(text.scalarOffsets(of: [7..<9, 0..<6, 3..<7, 0..<99]) == [3..<5, 0..<2, 1..<3, 0..<5])
    #expect(text.scalarOffsets(of: []) == [])
  }

  @Test func marksAreCapped() {
    let text = MessageText("q" + String(repeating: "\u{301}\u{316}", count: 32))
    #expect(text.flags.contains(.marksCapped))
    #expect(text.normalized.unicodeScalars.count == 31)
    #expect(text.folded.source(of: 0..<1) == 0..<129)
    #expect(!MessageText("q" + String(repeating: "\u{301}", count: 30)).flags.contains(.marksCapped))
  }

  @Test func sizeIsLimited() throws {
    #expect(try MessageText("注文", limit: 6).original == "注文")
    let error = #expect(throws: MessageTextError.self) { try MessageText("注文!", limit: 6) }
    #expect(error?.code == .tooLong)
    #expect(error?.description == "the text has 7 bytes; the limit is 6: send it in parts")
  }

  @Test(
    arguments: [
      ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0xE6, 0xB3], 0), ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5], 0), ([0xE0, 0x80, 0x80], 0), ([0xE6, 0xB3, 0xA8, 0xE6, 0x96, 0x41], 3),
    ] as [([UInt8], Int)])
  func bytesMustBeUTF8(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: MessageTextError.self) { try MessageText(utf8: bytes) }
    #expect(error?.code == .invalidUTF8)
    #expect(error?.offset == offset)
  }

  @Test func wellFormedBytesAreReceived() throws {
    #expect(try MessageText(utf8: "注文 \u{10FFFD} ok".utf8).original == "注文 \u{10FFFD} ok")
  }
}

extension TextFlags {
  /// The names of the flags, in the order of their values.
  var names: [String] {
    let named: [(TextFlags, String)] = [
      (.latinDiacritics, "latinDiacritics"), (.marksCapped, "marksCapped"), (.unpairedBidi, "unpairedBidi"),
      (.invisible, "invisible"), (.hiddenTags, "hiddenTags"), (.control, "control"), (.confusable, "confusable"),
    ]
    return named.filter { contains($0.0) }.map(\.1)
  }
}
