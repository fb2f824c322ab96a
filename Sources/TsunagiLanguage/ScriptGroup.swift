/// Scripts that are decided together: Han and kana are one, every other script is its own.
enum ScriptGroup: UInt8, Sendable {
  case latin, cyrillic, arabic, devanagari, japaneseAndChinese, hangul, thai, myanmar, bengali, other

  /// By `ScalarKind`; kinds that are no letters have none.
  static let ofKind: [ScriptGroup?] = [
    nil, .latin, .cyrillic, .arabic, .devanagari, .japaneseAndChinese, .japaneseAndChinese, .hangul, .thai, .myanmar,
    .bengali, .other, nil, nil,
  ]

  /// The group of a script whose words are looked up.
  @inline(__always) init(alphabetic kind: UInt8) {
    switch kind {
    case ScalarKind.latin: self = .latin
    case ScalarKind.cyrillic: self = .cyrillic
    case ScalarKind.arabic: self = .arabic
    default: self = .devanagari
    }
  }

  /// ISO 15924 code.
  var script: String {
    switch self {
    case .latin: "Latn"
    case .cyrillic: "Cyrl"
    case .arabic: "Arab"
    case .devanagari: "Deva"
    case .japaneseAndChinese: "Hani"
    case .hangul: "Kore"
    case .thai: "Thai"
    case .myanmar: "Mymr"
    case .bengali: "Beng"
    case .other: "Zzzz"
    }
  }

  /// The language of a script that has only one in the product.
  var onlyLanguage: LanguageTag? {
    switch self {
    case .hangul: .ko
    case .thai: .th
    case .myanmar: .my
    case .bengali: .bn
    default: nil
    }
  }
}
