/// Costs of Japanese, simplified and traditional Chinese for Han characters, in levels of 0.4 nat.
struct HanScores: Sendable {
  static let natsPerLevel: Float = 0.4
  static let tags: [LanguageTag] = [.ja, .zhHans, .zhHant]

  private(set) var japanese: UInt32 = 0
  private(set) var simplified: UInt32 = 0
  private(set) var traditional: UInt32 = 0
  /// Characters that one of the three uses and the others hardly do: bit 0 Japanese, 1 simplified, 2 traditional.
  private(set) var exclusive: UInt8 = 0

  @inline(__always) mutating func add(_ levels: UInt16) {
    let row = UInt32(levels)
    let (first, second, third) = (row & 31, row >> 5 & 31, row >> 10)
    japanese &+= first
    simplified &+= second
    traditional &+= third
    if first &+ second &+ third >= 2 * 18 {
      if first == 0, min(second, third) >= 18 { exclusive |= 1 }
      if second == 0, min(first, third) >= 18 { exclusive |= 2 }
      if third == 0, min(first, second) >= 18 { exclusive |= 4 }
    }
  }

  /// A pair of characters that is not listed: Chinese words stand side by side, Japanese ones have kana between them.
  @inline(__always) mutating func addUnknownPair() {
    japanese &+= 2
  }

  /// Kana beside the characters: rare in Chinese, which has の on signs and in names.
  @inline(__always) mutating func addKana(_ count: UInt32) {
    simplified &+= 12 &* count
    traditional &+= 12 &* count
  }

  mutating func add(_ other: HanScores) {
    japanese &+= other.japanese
    simplified &+= other.simplified
    traditional &+= other.traditional
    exclusive |= other.exclusive
  }
}
