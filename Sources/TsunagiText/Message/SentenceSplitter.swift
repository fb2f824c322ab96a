/// Finds sentences in folded bytes without a dictionary: fast, linear, good enough to keep claims apart.
///
/// A sentence ends at `. ! ?`, at a full stop of another script (。 । ။ ۔ ؟) and at a line end. A full stop within a
/// number, an address or an abbreviation ends nothing; neither does a space, which separates clauses in Thai.
struct SentenceSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var sentences: [Range<Int>] = []
  private var start = 0

  /// The sentences of folded text, in order, without the space between them.
  static func sentences(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var splitter = SentenceSplitter(bytes: bytes)
    splitter.split()
    return splitter.sentences
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func split() {
    var offset = 0
    while offset < bytes.count {
      let length = Self.mayEnd[Int(bytes[offset])] ? terminator(at: offset) : 0
      if length == 0 {
        offset += 1
        continue
      }
      offset += length
      while offset < bytes.count {
        let more = max(terminator(at: offset, isFirst: false), closer(at: offset))
        if more == 0 { break }
        offset += more
      }
      finish(at: offset)
    }
    finish(at: bytes.count)
  }

  /// Records what lies between the last sentence and here.
  private mutating func finish(at end: Int) {
    var lower = start
    var upper = end
    while lower < upper, Self.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, Self.isSpace(bytes[upper - 1]) { upper -= 1 }
    if lower < upper { sentences.append(lower..<upper) }
    start = end
  }

  /// The bytes that terminators begin with.
  private static let mayEnd: [Bool] = (0..<256).map {
    [0x0A, 0x21, 0x2E, 0x3F, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3].contains($0)
  }

  /// The length of the terminator at an offset, or zero; behind another one everything that looks like one counts.
  private func terminator(at offset: Int, isFirst: Bool = true) -> Int {
    switch bytes[offset] {
    case 0x0A: return isFirst ? 1 : 0
    case 0x21: return 1
    case 0x3F: return isFirst && isWithinAddress(offset) ? 0 : 1
    case 0x2E: return isFirst && !fullStopEnds(at: offset) ? 0 : 1
    default: break
    }
    return switch bytes.scalar(at: offset).value {
    case 0x061F, 0x06D4: 2
    case 0x0964, 0x0965, 0x104B, 0x203D, 0x3002, 0x2028, 0x2029: 3
    default: 0
    }
  }

  /// The length of a closing quotation mark or bracket, which belongs to the sentence it closes.
  private func closer(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D: return 1
    case 0..<0x80: return 0
    default: break
    }
    return switch bytes.scalar(at: offset).value {
    case 0x00BB: 2
    case 0x201C, 0x201D, 0x300B, 0x300D, 0x300F, 0x3011: 3
    default: 0
    }
  }

  /// A question mark between ASCII letters or digits begins the query of a link.
  private func isWithinAddress(_ offset: Int) -> Bool {
    guard offset > 0, offset + 1 < bytes.count else { return false }
    return (Self.isWord(bytes[offset - 1]) || bytes[offset - 1] == 0x2F) && Self.isWord(bytes[offset + 1])
  }

  private func fullStopEnds(at offset: Int) -> Bool {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x0A
    if Self.isWord(next) || next == 0x2F || next == 0x2D || next == 0x40 { return false }
    if next == 0x0A || next == 0x2E { return true }
    // No space follows: only scripts that write none end here.
    if next >= 0x80 { return next >= 0xE3 && offset > 0 && !Self.isWord(bytes[offset - 1]) }
    if next != 0x20 { return closer(at: offset + 1) > 0 || next == 0x21 || next == 0x3F || next == 0x0D }
    return !endsAbbreviation(at: offset)
  }

  /// Whether what stands before a full stop and a space is short for something: a letter, a small number, a title.
  private func endsAbbreviation(at offset: Int) -> Bool {
    var begin = offset
    while begin > start, offset - begin <= 12, !Self.isSpace(bytes[begin - 1]), bytes[begin - 1] != 0x2E,
      bytes[begin - 1] != 0x28
    {
      begin -= 1
    }
    let word = UnsafeBufferPointer(rebasing: bytes[begin..<offset])
    switch word.count {
    case 0: return false
    case 1: return Self.isWord(word[0])
    case 2 where word.allSatisfy { $0 &- 0x30 < 10 }: return true
    case 2 where word[0] >= 0xC3 && word[0] < 0xE0: return true
    case 13...: return false
    default: return Abbreviations.all.contains { $0.utf8.count == word.count && $0.utf8.elementsEqual(word) }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}
