extension MessageText {
  /// The stretch of the text as received at a half-open UTF-8 byte range; empty when the range is outside it.
  ///
  /// - Complexity: linear in the range.
  public func slice(_ range: Range<Int>) -> String {
    let bytes = original.utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
