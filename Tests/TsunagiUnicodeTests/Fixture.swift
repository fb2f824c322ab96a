import FoundationEssentials
import Testing
import TsunagiTestSupport

/// Cases in a file beside the tests: tab-separated columns, `#` lines are comments.
enum Fixture {
  struct Row: Sendable, CustomTestStringConvertible {
    let file: String
    let line: Int
    let columns: [String]

    var testDescription: String { "\(file):\(line) \(columns.joined(separator: " | "))" }
  }

  static func rows(_ name: String, columns count: Int) throws -> [Row] {
    let bytes = try TestData.file("Tests/TsunagiUnicodeTests/Fixtures/\(name)")
    return try bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap {
      let text = String(decoding: $1, as: UTF8.self)
      guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
      let columns = text.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped(String($0)) }
      guard columns.count == count else { throw Malformed(file: name, line: $0 + 1) }
      return Row(file: name, line: $0 + 1, columns: columns)
    }
  }

  struct Malformed: Error {
    let file: String
    let line: Int
  }

  /// `\u{A0}` as the code point it names.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "\\u{"), let end = rest[start.upperBound...].firstIndex(of: "}"),
      let scalar = UInt32(rest[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
    {
      result += rest[..<start.lowerBound]
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
