/// Letters that one language of the product uses and the others of its script do not.
enum ExclusiveLetters {
  private static let byLanguage: [(LanguageTag, String)] = [
    (.vi, "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"), (.de, "ß"), (.tr, "ığş"), (.pl, "ąęłńśźż"), (.es, "ñ"),
    (.pt, "ãõ"), (.uk, "іїєґ"), (.ru, "ыэъё"),
  ]

  /// The bit of the slot of the language, by kind of the script and code of the letter: `kind << 8 | code`.
  static func table(of model: LanguageModel) -> [UInt16] {
    var table = [UInt16](repeating: 0, count: ScalarKind.count << 8)
    for script in model.scripts {
      for (tag, letters) in byLanguage {
        guard let slot = script.tags.firstIndex(of: tag) else { continue }
        for letter in letters.unicodeScalars {
          let entry = model.entry(of: letter.value)
          if UInt8(entry >> 8) == script.kind, entry & 0xFF > 1 { table[Int(entry)] = 1 << slot }
        }
      }
    }
    return table
  }
}
