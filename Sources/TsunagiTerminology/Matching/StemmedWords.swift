import TsunagiMatching

/// The words of a surface, or of a text from one word on, as stems see them: letters, parted by spaces or hyphens.
struct StemmedWords {
  /// Longer terms are matched as listed only.
  static let limit = 6

  private(set) var ranges: [Range<Int>] = []
  /// Whether nothing but words, single spaces and hyphens was met.
  private(set) var coversEverything = true

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape) {
    var offset = 0
    while let word = StemmedWords.word(at: offset, bytes, shape) {
      ranges.append(word)
      guard word.upperBound < bytes.count else { return }
      guard let next = StemmedWords.nextWord(after: word.upperBound, bytes, shape) else { break }
      offset = next
    }
    coversEverything = false
  }

  var first: Range<Int>? { ranges.first }
  var count: Int { ranges.count }

  mutating func replaceFirst(with range: Range<Int>) {
    if !ranges.isEmpty { ranges[0] = range }
  }

  /// The letters of spaced scripts and their marks from `offset` on, or `nil` where there are none.
  static func word(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape) -> Range<Int>? {
    var end = offset
    while end < bytes.count, isLetter(shape.classes[end]) { end += 1 }
    return end > offset ? offset..<end : nil
  }

  /// Where the next word begins when only spaces or a hyphen stand between, at most four bytes of them.
  static func nextWord(after offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape) -> Int? {
    var next = offset
    while next < bytes.count, next < offset + 4, bytes[next] == 0x20 || bytes[next] == UInt8(ascii: "-") { next += 1 }
    guard next > offset, next < bytes.count, isLetter(shape.classes[next]) else { return nil }
    return next
  }

  private static func isLetter(_ kind: UInt8) -> Bool {
    kind == LetterClass.spaced.rawValue || kind == LetterClass.mark.rawValue
  }
}
