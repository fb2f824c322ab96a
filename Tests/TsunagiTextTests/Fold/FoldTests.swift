import Testing
import TsunagiTestSupport

@testable import TsunagiText

@Suite struct FoldTests {
  @Test(arguments: Fixture.rows("fold.tsv"))
  func foldsAsListed(row: [String]) {
    let folded = Fold.fold(row[0])
    #expect(Array(folded.text.unicodeScalars) == Array(row[1].unicodeScalars))
  }

  @Test(arguments: Fixture.rows("fold-source.tsv"))
  func leadsBackToTheWordsThatWereWritten(row: [String]) throws {
    let folded = Fold.fold(row[0])
    let range = try #require(folded.bytes.range(of: row[1]), "\(row[1]) is not in \(folded.text)")
    let source = Array(row[0].utf8)[folded.source(of: range)]
    #expect(Array(source) == Array(row[2].utf8))
  }

  @Test(arguments: Fixture.rows("without-diacritics.tsv"))
  func latinMarksGoOnRequestOnly(row: [String]) {
    let bare = Fold.withoutDiacritics(Fold.fold(row[0]))
    #expect(bare.text == row[1])
    #expect(bare.source(of: 0..<bare.bytes.count) == 0..<row[0].utf8.count)
  }

  @Test func bytesThatAreNotUTF8ReadAsReplacementCharacters() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x42, 0xE3, 0x82]
    let folded = bytes.withUnsafeBufferPointer { Fold.fold($0) }
    #expect(folded.text == "a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}")
    #expect(folded.source(of: 7..<8) == 3..<4)
  }
}
