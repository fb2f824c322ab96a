import TsunagiLanguage
import TsunagiUnicode

extension CheckRule {
  /// A text is written in its language's script. Latin may stand in any text, as names and ids do.
  static let scripts = CheckRule("scripts") { content in
    let names = content.doNotTranslate?.value ?? []
    return content.messages.flatMap { check($0, names) }
  }

  /// The scripts of a language, its own first; languages that are not listed are written in Latin.
  static func scripts(of language: LanguageTag) -> [String] {
    switch language.language {
    case "ja": ["Hira", "Kana", "Hani"]
    case "zh": ["Hani"]
    case "ko": ["Hang", "Hani"]
    case "th": ["Thai"]
    case "my": ["Mymr"]
    case "hi", "ne": ["Deva"]
    case "bn": ["Beng"]
    case "ar": ["Arab"]
    case "ru", "uk": ["Cyrl"]
    default: ["Latn"]
    }
  }

  private static func check(_ text: DictionaryText, _ names: [String]) -> [Diagnostic] {
    let expected = scripts(of: text.language)
    var own = 0
    var other = 0
    for literal in text.literals {
      var offset = literal.range.lowerBound
      for scalar in literal.text.unicodeScalars {
        defer { offset += UTF8.width(scalar) }
        guard scalar.properties.isAlphabetic, scalar.value >= 0x41 else { continue }
        let script = Script(of: scalar).code
        if expected.contains(script) {
          own += 1
        } else if script == "Latn" {
          other += 1
        } else if script != "Zyyy", script != "Zinh" {
          return [foreign(scalar, script, at: offset, in: text)]
        }
      }
    }
    for name in names where text.text.contains(name) { other -= name.unicodeScalars.count }
    guard own == 0, other >= 4 else { return [] }
    return [
      text.error(
        "wrong_script",
        DiagnosticText(
          "The \(text.language) text has no letter of the language’s own script.",
          ja: "\(text.language) の文に、その言語の文字が1つもありません。"),
        remedy: DiagnosticText("Write it in \(text.language).", ja: "\(text.language) で書いてください。"))
    ]
  }

  private static func foreign(
    _ scalar: Unicode.Scalar, _ script: String, at offset: Int, in text: DictionaryText
  ) -> Diagnostic {
    text.error(
      "foreign_letter", offset: offset,
      DiagnosticText(
        "“\(scalar)” (U+\(hexadecimal(scalar.value, digits: 4)), script \(script)) is no letter of \(text.language).",
        ja: "「\(scalar)」（U+\(hexadecimal(scalar.value, digits: 4))、文字体系 \(script)）は \(text.language) の文字ではありません。"),
      remedy: DiagnosticText(
        "Type the letter of \(text.language) that looks like it, or translate the word.",
        ja: "よく似た \(text.language) の文字を入力し直すか、語を訳してください。"))
  }
}
