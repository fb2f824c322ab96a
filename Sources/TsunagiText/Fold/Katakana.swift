/// What the katakana fold needs to know of single letters.
enum Katakana {
  static let longMark: UInt32 = 0x30FC
  static let middleDot: UInt32 = 0x30FB

  /// Letters, the prolonged sound mark and the middle dot.
  static func isPart(_ scalar: UInt32) -> Bool { (0x30A1...0x30FF).contains(scalar) }

  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x30A1...0x30FA).contains(scalar) || (0x30FD...0x30FF).contains(scalar)
  }

  /// Whether the fold has rules for it.
  static func isVariable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case longMark, middleDot, vu, i, ya, 0x30F7...0x30FA: true
    default: isSmallVowel(scalar)
    }
  }

  static let i: UInt32 = 0x30A4
  static let n: UInt32 = 0x30F3
  static let ya: UInt32 = 0x30E4
  static let a: UInt32 = 0x30A2
  static let smallI: UInt32 = 0x30A3
  static let vu: UInt32 = 0x30F4

  /// ァ ィ ェ ォ; the full letter follows each in the code chart.
  static func isSmallVowel(_ scalar: UInt32) -> Bool {
    scalar == 0x30A1 || scalar == 0x30A3 || scalar == 0x30A7 || scalar == 0x30A9
  }

  /// イ ウ ク グ フ: behind these small and full vowels are written for the same sound (ウィ, ウイ).
  static func takesEitherVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30A4, 0x30A6, 0x30AF, 0x30B0, 0x30D5: true
    default: false
    }
  }

  /// エ ケ ゲ セ ゼ ネ ヘ ベ ペ メ レ: behind these イ lengthens (メイク, メーク). Not テ and デ, whose イ is a letter's own.
  static func isLengthenedByI(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30A8, 0x30B1, 0x30B2, 0x30BB, 0x30BC, 0x30CD, 0x30D8...0x30DA, 0x30E1, 0x30EC: true
    default: false
    }
  }

  /// イ キ ギ シ ジ チ ビ ピ リ: behind these ヤ and ア are written for the same sound (ダイヤ, ダイア).
  static func glides(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30A4, 0x30AD, 0x30AE, 0x30B7, 0x30B8, 0x30C1, 0x30D3, 0x30D4, 0x30EA: true
    default: false
    }
  }

  static func isTeOrDe(_ scalar: UInt32) -> Bool { scalar == 0x30C6 || scalar == 0x30C7 }

  /// バ ビ ベ ボ for ァ ィ ェ ォ behind ヴ.
  static func voiced(_ smallVowel: UInt32) -> UInt32? {
    switch smallVowel {
    case 0x30A1: 0x30D0
    case 0x30A3: 0x30D3
    case 0x30A7: 0x30D9
    case 0x30A9: 0x30DC
    default: nil
    }
  }

  static func isSmallY(_ scalar: UInt32) -> Bool { scalar == 0x30E3 || scalar == 0x30E5 || scalar == 0x30E7 }

  /// Whether a run that ends in ー after these two letters ends in a word of at most three letters.
  ///
  /// Such words keep their ー in compounds too (JIS Z 8301 treats the parts of a compound by themselves): who looks for
  /// エラー must find サーバーエラー. Endings that long words share (バー in サーバー) cannot be told and are not listed.
  static func endsInShortWord(_ second: UInt32, _ last: UInt32) -> Bool {
    shortEndings.contains(UInt64(second) << 32 | UInt64(last)) || last == 0x30AD || last == 0x30DA
  }

  /// The first two letters of short words; those in キー and ペー, whatever stands before, are known by themselves.
  private static let shortEndings: Set<UInt64> = {
    let words = [
      "エラー", "カバー", "カラー", "コピー", "タワー", "ツアー", "パワー", "フリー", "レター", "ミラー", "ルビー", "ゼリー",
      "ベリー", "ロビー", "ベビー", "マナー", "マネー", "レバー", "リバー", "サワー", "ギター", "ブルー", "グレー", "ハニー",
    ]
    return Set(
      words.compactMap { word in
        let letters = word.unicodeScalars.map(\.value)
        return letters.count == 3 ? UInt64(letters[0]) << 32 | UInt64(letters[1]) : nil
      })
  }()
}
