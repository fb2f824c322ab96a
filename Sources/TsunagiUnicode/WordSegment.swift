import CTsunagiICU

/// What a word consists of. A word of several kinds has the last of this order.
public enum WordKind: Sendable, Hashable, CaseIterable {
  /// No word: spaces, punctuation, symbols.
  case none
  case number
  /// Letters other than kana and ideographs.
  case letter
  /// Kana.
  case kana
  /// Ideographs, also with kana.
  case ideograph

  /// ICU's dictionary calls every word that it finds an ideograph, also one of kana alone.
  init(_ code: Int32, of word: some Collection<UInt8>) {
    self =
      switch Int(code) {
      case TSUNAGI_ICU_WORD_NUMBER: .number
      case TSUNAGI_ICU_WORD_LETTER: .letter
      case TSUNAGI_ICU_WORD_KANA: .kana
      case TSUNAGI_ICU_WORD_IDEOGRAPH:
        String(decoding: word, as: UTF8.self).unicodeScalars.contains { $0.properties.isIdeographic }
          ? .ideograph : .kana
      default: .none
      }
  }
}

/// A word, or what stands between two.
public struct WordSegment: Sendable, Hashable {
  /// UTF-8 bytes of the text.
  public var range: Range<Int>
  public var kind: WordKind

  public init(range: Range<Int>, kind: WordKind) {
    self.range = range
    self.kind = kind
  }
}
