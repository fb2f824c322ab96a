/// Internet addresses in folded bytes: dotted IPv4 and IPv6 as RFC 4291 writes it.
enum IPAddress {
  /// Four numbers up to 255.
  static func version4(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> EntityCandidate? {
    var offset = start
    for part in 0..<4 {
      let digits = offset..<bytes.digitsEnd(offset)
      guard (1...3).contains(digits.count), bytes.number(digits) <= 255 else { return nil }
      offset = digits.upperBound
      if part < 3 {
        guard bytes.byte(offset) == 0x2E else { return nil }
        offset += 1
      }
    }
    let next = bytes.byte(offset)
    if TextBytes.isAlphanumeric(next) || (next == 0x2E && TextBytes.isDigit(bytes.byte(offset + 1))) { return nil }
    if start > 0, TextBytes.isAlphanumeric(bytes[start - 1]) || bytes[start - 1] == 0x2E { return nil }
    return EntityCandidate(type: .ipAddress, range: start..<offset)
  }

  /// Eight groups of hexadecimal digits, or fewer with one `::`; looks around a colon.
  static func version6(in bytes: UnsafeBufferPointer<UInt8>, around colon: Int, notBefore floor: Int)
    -> EntityCandidate?
  {
    var start = colon
    while start > floor, colon - start < 40, isPart(bytes[start - 1]) { start -= 1 }
    var end = colon
    while end < bytes.count, end - start < 40, isPart(bytes[end]) { end += 1 }
    if start > 0, TextBytes.isAlphanumeric(bytes[start - 1]) { return nil }
    if end < bytes.count, TextBytes.isAlphanumeric(bytes[end]) { return nil }
    while end > start + 2, bytes[end - 1] == 0x3A, bytes[end - 2] != 0x3A { end -= 1 }
    let groups = UnsafeBufferPointer(rebasing: bytes[start..<end])
      .split(separator: 0x3A, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.count <= 4 }) else { return nil }
    let filled = groups.filter { !$0.isEmpty }.count
    var gaps = 0
    for index in start..<max(start, end - 1) where bytes[index] == 0x3A && bytes[index + 1] == 0x3A { gaps += 1 }
    guard (gaps == 0 && filled == 8 && groups.count == 8) || (gaps == 1 && (2...7).contains(filled)) else { return nil }
    return EntityCandidate(type: .ipAddress, range: start..<end)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    TextBytes.isDigit(byte) || byte == 0x3A || (0x61...0x66).contains(byte)
  }
}
