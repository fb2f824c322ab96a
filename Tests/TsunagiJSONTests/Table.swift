import FoundationEssentials
import TsunagiTestSupport

/// Rows of a tab separated fixture; lines that start with `#` are comments.
enum Table {
  static func rows(_ name: String) throws -> [[String]] {
    let data = try TestData.file("Tests/TsunagiJSONTests/Fixtures/\(name)")
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The bytes that a cell stands for: `\xHH` a byte, `\n` a line feed, `\\` a backslash.
  static func bytes(_ cell: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(cell.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes.append(kind)
      }
    }
    return bytes
  }
}
