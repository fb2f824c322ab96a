/// Hyphens and apostrophes, of which Unicode has many and keyboards few.
enum Punctuation {
  /// The ASCII character that stands for the scalar.
  static func plain(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x02D7, 0x2010...0x2015, 0x2043, 0x2212: 0x2D
    case 0x60, 0x02B9, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035, 0x05F3: 0x27
    default: nil
    }
  }

  /// Whether the scalar is typed for the prolonged sound mark between katakana.
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2500 || plain(scalar) == 0x2D
  }
}

/// Decimal digits of the scripts of our languages and their neighbours.
enum DecimalDigit {
  /// The ASCII digit of the same value; `nil` for ASCII itself and all else.
  static func ascii(_ scalar: UInt32) -> UInt32? {
    let value: UInt32
    switch scalar {
    case 0x0660...0x0669: value = scalar - 0x0660
    case 0x06F0...0x06F9: value = scalar - 0x06F0
    // The Indic blocks have their digits at the same place.
    case 0x0966...0x0DEF where (0x66...0x6F).contains(scalar & 0x7F): value = (scalar & 0x7F) - 0x66
    case 0x0E50...0x0E59: value = scalar - 0x0E50
    case 0x0ED0...0x0ED9: value = scalar - 0x0ED0
    case 0x0F20...0x0F29: value = scalar - 0x0F20
    case 0x1040...0x1049: value = scalar - 0x1040
    case 0x1090...0x1099: value = scalar - 0x1090
    case 0x17E0...0x17E9: value = scalar - 0x17E0
    default: return nil
    }
    return 0x30 + value
  }
}
