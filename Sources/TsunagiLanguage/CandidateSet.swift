/// The languages that can be meant, by slot of their script.
struct CandidateSet: Sendable {
  static let all = CandidateSet()

  /// Slots of an alphabetic script, by its kind (1 to 4); foreign languages are always among them.
  private(set) var slots: SIMD8<UInt16> = SIMD8(repeating: 0xFFFF)
  /// Japanese, simplified and traditional Chinese in bits 0 to 2.
  private(set) var han: UInt8 = 7
  /// Bits of the groups with one language, by raw value.
  private(set) var single: UInt16 = 0xFFFF

  private init() {}

  init(_ tags: Set<LanguageTag>, scripts: [AlphabeticScript]) {
    // Portuguese of any region is what the model knows.
    func holds(_ tag: LanguageTag) -> Bool {
      tags.contains(tag) || tag == .pt && tags.contains(.ptBR)
    }
    for script in scripts {
      for (slot, tag) in script.tags.enumerated() where !holds(tag) { slots[Int(script.kind)] &= ~(1 << slot) }
    }
    for (slot, tag) in HanScores.tags.enumerated() where !holds(tag) { han &= ~(1 << slot) }
    for group in [ScriptGroup.hangul, .thai, .myanmar, .bengali] {
      if let tag = group.onlyLanguage, !holds(tag) { single &= ~(1 << group.rawValue) }
    }
  }

  /// Whether some language of the group can be meant.
  func allow(_ group: ScriptGroup) -> Bool {
    switch group {
    case .latin, .cyrillic, .arabic, .devanagari:
      slots[Int(group.rawValue) + 1] & LanguageModel.shared.script(of: group).answerable != 0
    case .japaneseAndChinese: han != 0
    case .hangul, .thai, .myanmar, .bengali: single & 1 << group.rawValue != 0
    case .other: false
    }
  }
}
