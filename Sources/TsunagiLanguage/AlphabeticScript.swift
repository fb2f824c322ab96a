/// A script whose languages are told apart by words and n-grams.
struct AlphabeticScript: Sendable {
  let kind: UInt8
  /// ISO 15924.
  let code: String
  /// Languages of the product, by slot.
  let tags: [LanguageTag]
  /// Slots in use, with the foreign languages that follow the product's own.
  let slots: Int

  /// Bits of the slots of `tags`.
  let answerable: UInt16

  /// Reads a line of the model: kind, script code, languages, and groups of foreign languages joined by `+`.
  init(line: String) {
    let fields = line.split(separator: " ").map(String.init)
    kind = UInt8(fields[0]) ?? 0
    code = fields[1]
    let languages = fields.dropFirst(2)
    slots = languages.count
    tags = languages.compactMap(LanguageTag.init).filter { LanguageTag.identified.contains($0) }
    answerable = UInt16(truncatingIfNeeded: (1 << tags.count) - 1)
  }
}

extension LanguageTag {
  /// What identification can answer: `pt` for all of Portuguese.
  static let identified: [LanguageTag] = supported.map { $0 == .ptBR ? .pt : $0 }
}
