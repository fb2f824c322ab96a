/// Reads telephone numbers in folded bytes: international ones, and national shapes that are hard to take for others.
struct PhoneScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  private struct Reading {
    var start: Int
    var end: Int
    var groups: [Range<Int>] = []
    var isInternational = false
    var hasBrackets = false
    var digits: Int { groups.reduce(0) { $0 + $1.count } }
  }

  /// The number whose first digit stands at an offset, with what leads to it; `isCued` where a word says that it is one.
  func phone(at digit: Int, notBefore floor: Int, isCued: Bool) -> EntityCandidate? {
    guard var reading = read(at: digit, notBefore: floor) else { return nil }
    // What follows behind a space may be another number.
    while !accepts(reading, isCued: isCued) || !isClosed(extensionEnd(reading.end)) {
      guard let last = reading.groups.popLast(), let before = reading.groups.last,
        bytes[before.upperBound..<last.lowerBound].contains(0x20)
      else { return nil }
      reading.end = before.upperBound
    }
    let end = extensionEnd(reading.end)
    var value = reading.isInternational ? "+" : ""
    for group in reading.groups where !isTrunkPrefix(group, in: reading) {
      value += String(decoding: bytes[group], as: UTF8.self)
    }
    if end > reading.end {
      value += ";ext=" + String(decoding: bytes[reading.end..<end].filter(TextBytes.isDigit), as: UTF8.self)
    }
    return EntityCandidate(type: .phone, range: reading.start..<end, value: .text(value))
  }

  /// The zero in `+41 (0)71 …`, which is not dialled from abroad.
  private func isTrunkPrefix(_ group: Range<Int>, in reading: Reading) -> Bool {
    reading.isInternational && group.count == 1 && bytes[group.lowerBound] == 0x30
      && bytes.byte(group.lowerBound - 1) == UInt8(ascii: "(")
  }

  /// Groups of digits with at most two signs between them.
  private func read(at digit: Int, notBefore floor: Int) -> Reading? {
    var start = digit
    if start > floor, bytes[start - 1] == UInt8(ascii: "(") { start -= 1 }
    var reading = Reading(start: start, end: digit)
    if bytes.byte(start) == UInt8(ascii: "("), start > floor, bytes[start - 1] == UInt8(ascii: "+") {
      return nil
    }
    if start > floor, bytes[start - 1] == UInt8(ascii: "+") {
      start -= 1
      reading.isInternational = true
    } else if bytes.byte(start) == UInt8(ascii: "("), bytes.byte(start + 1) == UInt8(ascii: "+") {
      reading.isInternational = true
    }
    if reading.isInternational, start > floor, bytes[start - 1] == UInt8(ascii: "(") { start -= 1 }
    reading.start = start
    let before = start > 0 ? bytes[start - 1] : 0
    if TextBytes.isAlphanumeric(before) || ".-/#$*".utf8.contains(before), start > floor { return nil }
    if before == 0x20, !reading.isInternational, start - 3 >= floor, TextBytes.isDigit(bytes[start - 2]),
      TextBytes.isDigit(bytes[start - 3])
    {
      return nil
    }
    var open = bytes.byte(start) == UInt8(ascii: "(")
    reading.hasBrackets = open
    var offset = digit
    while offset < bytes.count, reading.groups.count < 8 {
      let group = offset..<bytes.digitsEnd(offset)
      guard !group.isEmpty, reading.digits + group.count <= 17 else { break }
      reading.groups.append(group)
      reading.end = group.upperBound
      offset = group.upperBound
      var signs = 0
      while signs < 3, let byte = bytes[safe: offset], " -.()/".utf8.contains(byte) {
        if byte == UInt8(ascii: "(") {
          if open { return nil }
          open = true
          reading.hasBrackets = true
        }
        if byte == UInt8(ascii: ")") {
          guard open else { break }
          open = false
          reading.end = offset + 1
        }
        // The slash only divides an area code from the rest.
        if byte == 0x2F, reading.groups.count > 1 { break }
        offset += 1
        signs += 1
      }
      guard signs > 0, TextBytes.isDigit(bytes.byte(offset)) else { break }
    }
    if open, reading.hasBrackets {
      guard reading.groups.count > 1, let last = reading.groups.last else { return nil }
      // An opening bracket that belongs to what follows.
      reading.end = last.upperBound
      if bytes.byte(reading.start) == UInt8(ascii: "(") { return nil }
    }
    return reading
  }

  private func accepts(_ reading: Reading, isCued: Bool) -> Bool {
    let digits = reading.digits
    let sizes = reading.groups.map(\.count)
    guard let first = reading.groups.first else { return false }
    let leads = bytes[first.lowerBound]
    if reading.isInternational { return (7...15).contains(digits) && leads != 0x30 }
    if leads == 0x30, bytes.byte(first.lowerBound + 1) == 0x30, digits >= 10 { return digits <= 16 }
    if isCued { return (5...15).contains(digits) }
    let usesFullStops = reading.groups.count > 1 && bytes.byte(first.upperBound) == 0x2E
    switch reading.groups.count {
    case 1:
      if leads == 0x30 { return digits == 10 || digits == 11 }
      return digits == 11 && leads == 0x31 && (0x33...0x39).contains(bytes[first.lowerBound + 1])
    default:
      if reading.hasBrackets { return (8...11).contains(digits) }
      if sizes == [3, 3, 4] { return true }
      if sizes == [1, 3, 3, 4] { return leads == 0x31 }
      if usesFullStops { return sizes == [2, 2, 2, 2, 2] }
      if sizes == [4, 4, 4] { return leads == 0x30 && bytes[first.lowerBound + 1] != 0x30 }
      if leads == 0x30 { return (9...11).contains(digits) && sizes.allSatisfy { (2...8).contains($0) } }
      if sizes == [4, 3, 4] || sizes == [4, 3, 3] { return leads == 0x31 }
      return sizes == [3, 4, 4] && leads == 0x31
    }
  }

  /// The end of `ext. 123`, `x123` or 内線123 behind a number, or where it would begin.
  private func extensionEnd(_ end: Int) -> Int {
    let start = bytes.byte(end) == 0x20 ? end + 1 : end
    for word in Self.extensions where bytes.has(word, at: start) {
      var digits = start + word.utf8CodeUnitCount
      if bytes.byte(digits) == 0x20 { digits += 1 }
      let close = bytes.digitsEnd(digits)
      if close > digits, close - digits <= 6, !TextBytes.isAlphanumeric(bytes.byte(close)) { return close }
    }
    return end
  }

  private static let extensions: [StaticString] = [
    "ext.", "ext", "extension", "x", "内線", "分机", "分機", "내선", "доб.", "доб", "ramal", "poste", "تحويلة", "فرعي",
    "máy lẻ",
  ]

  private func isClosed(_ end: Int) -> Bool {
    let next = bytes.byte(end)
    if TextBytes.isAlphanumeric(next) || "%$*=".utf8.contains(next) { return false }
    return !(next == 0x2D || next == 0x2E || next == 0x2F || next == 0x3A)
      || !TextBytes.isAlphanumeric(bytes.byte(end + 1))
      || (next == 0x2D && !TextBytes.isDigit(bytes.byte(end + 1)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte at an offset, or `nil` outside the text.
  @inline(__always)
  subscript(safe offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? self[offset] : nil
  }
}
