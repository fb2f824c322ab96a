import FoundationEssentials
import TsunagiTestSupport

/// The shape that the Unicode Character Database's test files share: lines, `#` comments, hexadecimal code points.
enum ConformanceFile {
  /// The lines that hold data, with their numbers, comments cut off.
  static func lines(_ path: String) throws -> [(number: Int, text: String)] {
    let bytes = try TestData.shared(path)
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap {
      let content = $1.prefix { $0 != UInt8(ascii: "#") }
      let text = String(decoding: content, as: UTF8.self).trimmed
      return text.isEmpty ? nil : ($0 + 1, text)
    }
  }

  /// `0044 0307` as the text it stands for.
  static func text(hexadecimal: String) -> String {
    var text = ""
    for value in hexadecimal.split(separator: " ") {
      if let scalar = UInt32(value, radix: 16).flatMap(Unicode.Scalar.init) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
