/// Finds everything that is made of digits: walks from digit to digit and asks one reader after the other.
struct NumberScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let patterns: [ShopPattern]
  private(set) var found: [EntityCandidate] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, patterns: [ShopPattern]) {
    self.bytes = bytes
    self.patterns = patterns
  }

  /// Reads a stretch between links; words before it are not looked at.
  mutating func run(_ stretch: Range<Int>) {
    let stretchBytes = UnsafeBufferPointer(rebasing: bytes[..<stretch.upperBound])
    var floor = stretch.lowerBound
    var offset = stretch.lowerBound
    while offset < stretch.upperBound {
      let byte = stretchBytes[offset]
      if byte == 0x3A, let address = IPAddress.version6(in: stretchBytes, around: offset, notBefore: floor),
        address.range.upperBound > offset
      {
        found.append(address)
        floor = address.range.upperBound
        offset = floor
        continue
      }
      if IdeographicNumber.mayBegin(byte) {
        let number = IdeographicNumber.amount(in: stretchBytes, at: offset)
        if let amount = number.candidate {
          found.append(amount)
          floor = number.end
        }
        offset = number.end
        continue
      }
      guard TextBytes.isDigit(byte) else {
        offset += 1
        continue
      }
      if let candidate = Readers(bytes: stretchBytes, floor: floor, patterns: patterns).candidate(at: offset) {
        found.append(candidate)
        floor = candidate.range.upperBound
        offset = max(floor, offset + 1)
      } else {
        while offset < stretch.upperBound, TextBytes.isAlphanumeric(stretchBytes[offset]) { offset += 1 }
      }
    }
  }
}

/// The readers, in the order in which they are asked.
private struct Readers {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Where the entity before ends.
  let floor: Int
  let patterns: [ShopPattern]

  func candidate(at digit: Int) -> EntityCandidate? {
    var word = digit
    while word > floor, digit - word < 40, TextBytes.isAlphanumeric(bytes[word - 1]) { word -= 1 }
    if let shaped = shaped(from: word) { return shaped }
    if let address = AddressScanner(bytes: bytes).address(at: digit, notBefore: floor) { return address }
    if let amount = AmountScanner(bytes: bytes).amount(at: digit, notBefore: floor) { return amount }
    if word == digit, let candidate = written(at: digit) { return candidate }
    let identifiers = IdentifierScanner(bytes: bytes)
    let token = identifiers.token(around: digit, notBefore: floor)
    let cues = CueScanner(bytes: bytes)
    let cue = cues.type(before: token.lowerBound, notBefore: floor) ?? cues.type(behind: token.upperBound)
    switch cue {
    case .phone?:
      if word == digit, let phone = phone(at: digit, isCued: true) { return phone }
    case .cardNumber?:
      if word == digit, let card = CardNumber.candidate(in: bytes, at: digit, isCued: true) { return card }
    case let type?:
      if let identifier = identifiers.announced(type, at: digit, notBefore: floor) { return identifier }
    case nil: break
    }
    if let identifier = identifiers.unannounced(at: digit, notBefore: floor) { return identifier }
    if word < digit, bytes[word..<digit].allSatisfy(TextBytes.isLetter) {
      // A word and its number without a space between them: order12345678.
      if let type = CueScanner(bytes: bytes).type(before: digit, notBefore: word), type != .phone, type != .cardNumber {
        return identifiers.announced(type, at: digit, notBefore: digit)
      }
    }
    guard word == digit else { return nil }
    if let card = CardNumber.candidate(in: bytes, at: digit, isCued: false), isAlone(card.range) { return card }
    return phone(at: digit, isCued: false)
  }

  /// A number of the shop's own shapes, which may begin with letters and a hyphen.
  private func shaped(from word: Int) -> EntityCandidate? {
    var prefix = word
    if word > floor, bytes[word - 1] == 0x2D || bytes[word - 1] == 0x5F {
      prefix -= 1
      while prefix > floor, word - prefix < 20, TextBytes.isAlphanumeric(bytes[prefix - 1]) { prefix -= 1 }
    }
    for pattern in patterns {
      if let end = pattern.end(in: bytes, at: word) { return EntityCandidate(type: pattern.type, range: word..<end) }
      if prefix < word, let end = pattern.end(in: bytes, at: prefix) {
        return EntityCandidate(type: pattern.type, range: prefix..<end)
      }
    }
    return nil
  }

  /// Addresses, dates and times, which no word needs to announce.
  private func written(at digit: Int) -> EntityCandidate? {
    let sign = bytes.byte(bytes.digitsEnd(digit))
    if sign == 0x2E, let address = IPAddress.version4(in: bytes, at: digit) { return address }
    if sign == 0x3A,
      let address = IPAddress.version6(in: bytes, around: bytes.digitsEnd(digit), notBefore: floor)
    {
      return address
    }
    if let date = CalendarScanner(bytes: bytes).date(at: digit, notBefore: floor) { return date }
    return ClockScanner(bytes: bytes).time(at: digit, notBefore: floor)
  }

  private func phone(at digit: Int, isCued: Bool) -> EntityCandidate? {
    PhoneScanner(bytes: bytes).phone(at: digit, notBefore: floor, isCued: isCued)
  }

  /// Whether no hyphen ties a number to a longer one.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let next = bytes.byte(range.upperBound)
    if TextBytes.isAlphanumeric(next) { return false }
    if next == 0x2D || next == 0x2E, TextBytes.isAlphanumeric(bytes.byte(range.upperBound + 1)) { return false }
    let before = range.lowerBound > floor ? bytes[range.lowerBound - 1] : 0
    return !(before == 0x2D && TextBytes.isAlphanumeric(bytes.byte(range.lowerBound - 2)))
  }
}
