/// Thai that looks the same and is typed in several ways.
enum Thai {
  /// The vowels that are typed in two ways.
  static let sara: (e: UInt32, ae: UInt32, aa: UInt32, am: UInt32) = (0x0E40, 0x0E41, 0x0E32, 0x0E33)
  static let nikhahit: UInt32 = 0x0E4D

  static func isVowelMark(_ scalar: UInt32) -> Bool {
    scalar == 0x0E31 || (0x0E34...0x0E39).contains(scalar) || scalar == 0x0E47
  }

  static func isToneMark(_ scalar: UInt32) -> Bool {
    (0x0E48...0x0E4B).contains(scalar)
  }

  /// Whether the scalar takes part in the order of vowel, tone and nikhahit.
  static func isReordered(_ scalar: UInt32) -> Bool {
    isVowelMark(scalar) || isToneMark(scalar) || scalar == nikhahit || scalar == sara.am
  }
}

extension RetrievalFold {
  mutating func foldThai(_ scalar: DecodedScalar, at offset: Int) -> Int {
    let end = offset + scalar.length
    if scalar.value == Thai.sara.e {
      guard end < input.count, input.scalar(at: end).value == Thai.sara.e else { return end }
      writer.replace(offset..<end + 3, with: Thai.sara.ae)
      return end + 3
    }
    guard Thai.isReordered(scalar.value) else { return end }
    // Nearly always one mark stands alone, or two in order.
    let next = end < input.count ? input.scalar(at: end).value : 0
    if !Thai.isReordered(next), scalar.value != Thai.nikhahit { return end }
    if Self.rank(scalar.value) == 0, Thai.isToneMark(next) {
      let third = end + 3 < input.count ? input.scalar(at: end + 3).value : 0
      if !Thai.isReordered(third) { return end + 3 }
    }
    return foldThaiMarks(from: offset)
  }

  /// One order of what stands above, below and behind a consonant: vowel, tone, nikhahit, sara am; nikhahit and sara aa
  /// become sara am.
  private mutating func foldThaiMarks(from start: Int) -> Int {
    var marks: [UInt32] = []
    var end = start
    var nikhahits = 0
    var isOrdered = true
    var last = 0
    while end < input.count {
      var value = input.scalar(at: end).value
      if value == Thai.sara.aa, nikhahits > 0, let index = marks.lastIndex(of: Thai.nikhahit) {
        marks.remove(at: index)
        nikhahits -= 1
        value = Thai.sara.am
        isOrdered = false
      }
      guard Thai.isReordered(value) else { break }
      if value == Thai.nikhahit { nikhahits += 1 }
      if Self.rank(value) < last { isOrdered = false }
      last = Self.rank(value)
      marks.append(value)
      end += 3
    }
    if isOrdered { return end }
    var bytes: [UInt8] = []
    for rank in 0..<4 {
      for mark in marks where Self.rank(mark) == rank { bytes.append(scalar: mark) }
    }
    writer.replace(start..<end, with: bytes)
    return end
  }

  private static func rank(_ scalar: UInt32) -> Int {
    if Thai.isVowelMark(scalar) { return 0 }
    if Thai.isToneMark(scalar) { return 1 }
    return scalar == Thai.nikhahit ? 2 : 3
  }
}
