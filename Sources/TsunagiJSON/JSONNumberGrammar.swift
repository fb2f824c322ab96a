/// The grammar of numbers, RFC 8259 section 6.
enum JSONNumberGrammar {
  /// The offset after the longest number that starts at `start`; `nil` when none does.
  ///
  /// `-`, `01`, `1.` and `1e` give `nil` or end before the byte at fault, which the caller then meets.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    guard isDigit(at) else { return nil }
    if bytes[at] == UInt8(ascii: "0") {
      at += 1
      if isDigit(at) { return nil }
    } else {
      while isDigit(at) { at += 1 }
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard isDigit(at) else { return nil }
      while isDigit(at) { at += 1 }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard isDigit(at) else { return nil }
      while isDigit(at) { at += 1 }
    }
    return at
  }
}
