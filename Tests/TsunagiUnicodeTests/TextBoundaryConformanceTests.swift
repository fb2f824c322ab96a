import Testing
import TsunagiTestSupport
import TsunagiUnicode

/// GraphemeBreakTest, WordBreakTest and SentenceBreakTest of Unicode 15, with ICU's root rules.
struct TextBoundaryConformanceTests {
  struct Suite: Sendable, CustomTestStringConvertible {
    let file: String
    let boundary: TextBoundary
    let cases: Int
    /// The cases in which ICU differs on purpose; each must fail, all others must hold.
    let exceptions: String?

    var testDescription: String { file }
  }

  static let suites = [
    Suite(file: "GraphemeBreakTest", boundary: .grapheme, cases: 602, exceptions: nil),
    Suite(file: "WordBreakTest", boundary: .word, cases: 1_823, exceptions: "word-break-exceptions.txt"),
    Suite(file: "SentenceBreakTest", boundary: .sentence, cases: 502, exceptions: nil),
  ]

  @Test(.enabled(if: TestData.hasShared), arguments: suites)
  func breaksWhereTheFileSays(suite: Suite) throws {
    let lines = try ConformanceFile.lines("suites/unicode15/\(suite.file).txt")
    #expect(lines.count == suite.cases)
    let failing = lines.map(\.text).filter { line in
      let expected = Self.segments(line)
      let text = expected.joined()
      let found = suite.boundary.ranges(in: text, locale: "und").map { Array(Array(text.utf8)[$0]) }
      return found != expected.map { Array($0.utf8) }
    }
    let listed = try suite.exceptions.map { try Fixture.rows($0, columns: 1).map { $0.columns[0] } } ?? []
    #expect(failing == listed)
  }

  /// `÷ 0061 × 0308 ÷ 0020 ÷` as the texts between the division signs.
  private static func segments(_ line: String) -> [String] {
    line.split(separator: "÷").map {
      ConformanceFile.text(hexadecimal: $0.split(separator: "×").joined(separator: " "))
    }.filter { !$0.isEmpty }
  }
}
