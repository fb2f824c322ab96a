/// Where characters that nobody sees have a function.
enum Joining {
  static func isArabic(_ scalar: UInt32) -> Bool {
    (0x0600...0x077F).contains(scalar) || (0x08A0...0x08FF).contains(scalar) || (0xFB50...0xFEFC).contains(scalar)
  }

  /// Arabic, Syriac, the scripts of India and Burma, Mongolian: joiners choose the shape of letters there.
  static func takesJoiners(_ scalar: UInt32) -> Bool {
    isArabic(scalar) || (0x0700...0x0DFF).contains(scalar) || (0x1000...0x109F).contains(scalar)
      || (0x1780...0x18AF).contains(scalar)
  }

  /// Thai, Lao, Burmese, Khmer: a zero-width space marks where a line may break.
  static func breaksWithoutSpaces(_ scalar: UInt32) -> Bool {
    (0x0E00...0x0EFF).contains(scalar) || (0x1000...0x109F).contains(scalar) || (0x1780...0x17FF).contains(scalar)
  }

  static func isVariationSelector(_ scalar: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
  }

  /// Whether a zero-width joiner between the two makes one emoji of them.
  static func joinsEmoji(_ before: UInt32, _ next: UInt32) -> Bool {
    (isEmoji(before) || before == 0xFE0F) && isEmoji(next)
  }

  private static func isEmoji(_ scalar: UInt32) -> Bool {
    (0x1F000...0x1FAFF).contains(scalar) || (0x2190...0x2BFF).contains(scalar)
  }
}

/// Flags of parts of countries, which are spelled in invisible tag characters.
enum EmojiTags {
  /// The end of a well-formed tag sequence that begins with a black flag at an offset.
  static func sequenceEnd(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard bytes.scalar(at: offset).value == 0x1F3F4 else { return nil }
    var end = offset + 4
    var length = 0
    // A subdivision code: two letters of the country and up to three letters or digits.
    while end < bytes.count, length <= 5 {
      let tag = bytes.scalar(at: end).value
      end += 4
      if tag == 0xE007F { return length >= 3 ? end : nil }
      guard (0xE0030...0xE0039).contains(tag) || (0xE0061...0xE007A).contains(tag) else { return nil }
      length += 1
    }
    return nil
  }
}
