/// What a scalar is to the question of where words begin and end.
public enum LetterClass: UInt8, Sendable {
  /// Punctuation, symbols, emoji, controls: stands between words.
  case separator = 0
  /// White space: stands between words.
  case space = 1
  /// A letter or digit of a script that separates words.
  case spaced = 2
  /// A letter of a script that does not (Han, kana, Thai, Lao, Khmer, Myanmar), or that glues particles to words
  /// (Hangul): any place beside it may be the edge of a word.
  case unspaced = 3
  /// A mark that belongs to the letter before it; no edge of a word stands in front of it.
  case mark = 4

  /// The class of a scalar.
  public init(of scalar: Unicode.Scalar) {
    self = LetterClass(rawValue: LetterClass.rawValue(of: scalar.value)) ?? .separator
  }

  /// Reads the table for the Basic Multilingual Plane; asks the standard library beyond it.
  static func rawValue(of value: UInt32) -> UInt8 {
    if value < 0x1_0000 { return table[Int(value)] }
    guard let scalar = Unicode.Scalar(value) else { return separator.rawValue }
    return classify(scalar).rawValue
  }

  static let table: [UInt8] = (0..<0x1_0000).map { value in
    Unicode.Scalar(UInt32(value)).map { classify($0).rawValue } ?? separator.rawValue
  }

  private static func classify(_ scalar: Unicode.Scalar) -> LetterClass {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return isUnspaced(scalar.value) ? .unspaced : .spaced
    case .decimalNumber, .letterNumber, .otherNumber:
      return isUnspaced(scalar.value) ? .unspaced : .spaced
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      return .space
    case .control:
      return scalar.properties.isWhitespace ? .space : .separator
    case .format:
      // Joiners shape the letters around them and end no word.
      return scalar.value == 0x200C || scalar.value == 0x200D ? .mark : .separator
    default:
      return .separator
    }
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x31FF, 0x3400...0x9FFF,
      0xA960...0xA97F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC,
      0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFF:
      return true
    default:
      return false
    }
  }
}
