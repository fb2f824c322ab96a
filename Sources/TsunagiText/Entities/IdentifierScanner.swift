/// Reads identifiers in folded bytes: what a word announces, and what its shape gives away.
struct IdentifierScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The identifier around a digit that a word before it announces as of a type.
  func announced(_ type: EntityType, at digit: Int, notBefore floor: Int) -> EntityCandidate? {
    if type == .postalCode { return postalCode(at: digit) }
    var range = token(around: digit, notBefore: floor)
    let isMarked = range.lowerBound > floor && bytes[range.lowerBound - 1] == UInt8(ascii: "#")
    var digits = bytes[range].count(where: TextBytes.isDigit)
    if digits == range.count, type != .couponCode {
      let grouped = type == .nationalID ? dottedEnd(range) : groupsEnd(range)
      digits += bytes[range.upperBound..<grouped].count(where: TextBytes.isDigit)
      range = range.lowerBound..<grouped
    }
    guard digits >= (isMarked ? min(3, leastDigits(of: type)) : leastDigits(of: type)) else { return nil }
    let value = EntityValue.text(plain(range))
    let start = isMarked ? range.lowerBound - 1 : range.lowerBound
    return EntityCandidate(type: type, range: start..<range.upperBound, value: value)
  }

  /// An identifier that no word announces: `#12345`, an IBAN, a parcel number of a known shape.
  func unannounced(at digit: Int, notBefore floor: Int) -> EntityCandidate? {
    let range = token(around: digit, notBefore: floor)
    if range.lowerBound < digit {
      if let iban = iban(at: range.lowerBound, letters: digit - range.lowerBound) { return iban }
      return isParcel(range) ? EntityCandidate(type: .trackingNumber, range: range) : nil
    }
    if range.lowerBound > floor, bytes[range.lowerBound - 1] == UInt8(ascii: "#") {
      guard range.count >= 5, range.count <= 20, bytes[range].allSatisfy(TextBytes.isDigit) else { return nil }
      return EntityCandidate(
        type: .orderNumber, range: range.lowerBound - 1..<range.upperBound, value: .text(plain(range)))
    }
    return isJapaneseParcel(range) ? EntityCandidate(type: .trackingNumber, range: range) : nil
  }

  /// Letters, digits, and hyphens and underscores between them.
  func token(around digit: Int, notBefore floor: Int) -> Range<Int> {
    var start = digit
    while start > floor, digit - start < 40 {
      let byte = bytes[start - 1]
      if TextBytes.isAlphanumeric(byte) {
        start -= 1
      } else if Self.isJoint(byte), start - 2 >= floor, TextBytes.isAlphanumeric(bytes[start - 2]),
        hasDigit(before: start - 1, notBefore: floor)
      {
        start -= 1
      } else {
        break
      }
    }
    var end = digit
    while end < bytes.count, end - digit < 64 {
      let byte = bytes[end]
      guard TextBytes.isAlphanumeric(byte) || (Self.isJoint(byte) && TextBytes.isAlphanumeric(bytes.byte(end + 1)))
      else { break }
      end += 1
    }
    return start..<end
  }

  /// Whether what stands before a joint is part of an identifier rather than a word: upper case is lost in the fold,
  /// so short words count as parts (`ord-123`).
  private func hasDigit(before joint: Int, notBefore floor: Int) -> Bool {
    var start = joint
    while start > floor, TextBytes.isAlphanumeric(bytes[start - 1]), joint - start < 20 { start -= 1 }
    return joint - start <= 4 || bytes[start..<joint].contains(where: TextBytes.isDigit)
  }

  private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F }

  /// Digits in groups of three and more, with single spaces between.
  private func groupsEnd(_ range: Range<Int>) -> Int {
    guard range.count >= 3, range.count <= 8 else { return range.upperBound }
    var end = range.upperBound
    while bytes.byte(end) == 0x20, end - range.lowerBound < 32 {
      let group = end + 1..<bytes.digitsEnd(end + 1)
      guard group.count >= 3, group.count <= 8, !TextBytes.isAlphanumeric(bytes.byte(group.upperBound)) else { break }
      end = group.upperBound
    }
    return end
  }

  /// National numbers with full stops, hyphens or spaces between their groups: 123.456.789-09.
  private func dottedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end - range.lowerBound < 24, let sign = bytes[safe: end], sign == 0x2E || sign == 0x2D || sign == 0x20,
      TextBytes.isDigit(bytes.byte(end + 1))
    {
      let next = bytes.digitsEnd(end + 1)
      if TextBytes.isAlphanumeric(bytes.byte(next)) { break }
      end = next
    }
    return end
  }

  private func leastDigits(of type: EntityType) -> Int {
    switch type {
    case .orderNumber, .nationalID: 6
    case .trackingNumber: 8
    case .couponCode: 1
    default: 4
    }
  }

  /// Without the spaces of its groups, in upper case.
  private func plain(_ range: Range<Int>) -> String {
    String(
      decoding: bytes[range].lazy.filter { $0 != 0x20 }.map { TextBytes.isLetter($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  private func postalCode(at digit: Int) -> EntityCandidate? {
    var end = bytes.digitsEnd(digit)
    guard (2...10).contains(end - digit) else { return nil }
    let sign = bytes.byte(end)
    let second = end + 1..<bytes.digitsEnd(end + 1)
    if sign == 0x2D, (2...4).contains(second.count) { end = second.upperBound }
    if sign == 0x20, end - digit == 3, second.count == 2 { end = second.upperBound }
    guard (3...10).contains(end - digit), !TextBytes.isAlphanumeric(bytes.byte(end)) else { return nil }
    return EntityCandidate(type: .postalCode, range: digit..<end)
  }

  /// ISO 13616: a country, two check digits, and the account, in one piece or in groups of four.
  private func iban(at start: Int, letters: Int) -> EntityCandidate? {
    guard letters == 2, TextBytes.isDigit(bytes.byte(start + 3)) else { return nil }
    var characters: [UInt8] = []
    var offset = start
    var end = start
    while characters.count < 34, let byte = bytes[safe: offset] {
      if TextBytes.isAlphanumeric(byte) {
        characters.append(byte)
        offset += 1
        end = offset
      } else if byte == 0x20, characters.count % 4 == 0, TextBytes.isAlphanumeric(bytes.byte(offset + 1)) {
        offset += 1
      } else {
        break
      }
    }
    guard characters.count >= 15 else { return nil }
    var rest = 0
    for byte in characters[4...] + characters[..<4] {
      let value = TextBytes.isDigit(byte) ? Int(byte &- 0x30) : Int(byte &- 0x61) + 10
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    guard rest == 1 else { return nil }
    return EntityCandidate(type: .accountNumber, range: start..<end, value: .text(plain(start..<end)))
  }

  /// UPU S10 (`EJ123456789JP`) and the numbers that begin 1Z.
  private func isParcel(_ range: Range<Int>) -> Bool {
    let token = UnsafeBufferPointer(rebasing: bytes[range])
    if token.count == 13 {
      return token[0..<2].allSatisfy(TextBytes.isLetter) && token[2..<11].allSatisfy(TextBytes.isDigit)
        && token[11..<13].allSatisfy(TextBytes.isLetter)
    }
    return false
  }

  /// The parcel numbers of Japanese carriers: `1234-5678-9012`.
  private func isJapaneseParcel(_ range: Range<Int>) -> Bool {
    let token = UnsafeBufferPointer(rebasing: bytes[range])
    if token.count == 18, token[0] == 0x31, token[1] == 0x7A { return true }
    // A zero begins telephone numbers of that shape.
    guard token.count == 14, token[0] != 0x30 else { return false }
    return token.indices.allSatisfy { $0 % 5 == 4 ? token[$0] == 0x2D : TextBytes.isDigit(token[$0]) }
  }
}
