import TsunagiLanguage
import TsunagiPhrases
import TsunagiUnicode

extension CheckRule {
  /// A translation far shorter or longer than its source has lost or gained something.
  static let length = CheckRule("length") { content in
    content.responses.flatMap { entry -> [Diagnostic] in
      let texts = entry.texts
      guard let source = texts.first(where: { $0.language == entry.value.source }) else { return [] }
      let reference = width(of: source)
      guard reference >= 24 else { return [] }
      return texts.compactMap { text in
        let ratio = width(of: text) / reference
        guard ratio < 0.4 || ratio > 2.5 else { return nil }
        let percent = Int((ratio * 100).rounded())
        return text.warning(
          "length",
          DiagnosticText(
            "The \(text.language) text is \(percent) % as long as the \(source.language) text.",
            ja: "\(text.language) の文の長さが原文（\(source.language)）の\(percent)%です。"),
          remedy: DiagnosticText("See whether something is missing or was added.", ja: "抜けや余分な内容がないか確認してください。"))
      }
    }
  }

  /// What a text says in about the same space in every language: an ideograph or a kana is worth two letters, a mark
  /// nothing, and of a plural only the longest form counts.
  private static func width(of text: DictionaryText) -> Double {
    let plurals = text.pattern?.arguments.filter { if case .plural = $0.kind { true } else { false } } ?? []
    let forms = max(1, plurals.count)
    let total = text.shown.unicodeScalars.reduce(0.0) { $0 + weight(of: $1) }
    // Each form of a plural repeats the same words; a rough share is enough for a rough measure.
    return plurals.isEmpty ? total : total / (1 + 0.25 * Double(forms))
  }

  private static func weight(of scalar: Unicode.Scalar) -> Double {
    if scalar.value < 0x80 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch Script(of: scalar).code {
    case "Hani": return 2.6
    case "Hira", "Kana": return 1.7
    case "Hang": return 2.2
    default: return 1
    }
  }
}
