import TsunagiLanguage
import TsunagiPhrases

extension CheckRule {
  /// Texts for customers keep the polite form that languages.yaml names. Only what is certain is told.
  static let register = CheckRule("register") { content in
    content.responses.filter { $0.value.audience == .customer }.flatMap(\.texts).compactMap { text in
      switch text.language {
      case .ja: PlainEndings.japanese(in: text).map { plainEnding($0, in: text) }
      case .ko: PlainEndings.korean(in: text).map { plainEnding($0, in: text) }
      default: informalWord(in: text, content.catalog[text.language])
      }
    }
  }

  private static func plainEnding(_ ending: (text: String, offset: Int), in text: DictionaryText) -> Diagnostic {
    text.warning(
      "register", offset: ending.offset,
      DiagnosticText("“\(ending.text)” ends a sentence in the plain form.", ja: "「\(ending.text)」が常体で終わっています。"),
      remedy: DiagnosticText("Use the polite form.", ja: "です・ます調（敬体）にしてください。"))
  }

  private static func informalWord(in text: DictionaryText, _ profile: LanguageProfile?) -> Diagnostic? {
    guard let address = profile?.address, let forms = InformalAddress.forms[text.language],
      forms.applies(to: address), let word = forms.firstWord(in: text)
    else { return nil }
    return text.warning(
      "register", offset: word.offset,
      DiagnosticText(
        "“\(word.text)” is informal; languages.yaml says that customers are addressed as \(address).",
        ja: "「\(word.text)」はくだけた言い方です。languages.yaml では呼びかけを「\(address)」と定めています。"),
      remedy: DiagnosticText("Use the polite form.", ja: "丁寧な形にしてください。"))
  }
}

/// Sentence endings that are plain beyond doubt.
enum PlainEndings {
  /// だ, である, た (not ました, でした), ない, and verbs in る before 。！？ or the end of a line that has such a mark.
  static func japanese(in text: DictionaryText) -> (text: String, offset: Int)? {
    ending(in: text, marks: ["。", "！", "？"]) { sentence in
      let polite = ["ました", "でした", "ございます", "ください", "ませ", "さい"]
      if polite.contains(where: sentence.hasSuffix) { return false }
      let plain = ["だ", "である", "た", "ない", "る", "だよ", "だね", "してくれ", "しろ"]
      return plain.contains(where: sentence.hasSuffix)
    }
  }

  /// 다 that is not 니다 (합니다체); 해요체 ends in 요 and is no finding.
  static func korean(in text: DictionaryText) -> (text: String, offset: Int)? {
    ending(in: text, marks: [".", "!", "?"]) { $0.hasSuffix("다") && !$0.hasSuffix("니다") }
  }

  /// The first sentence whose end is plain: its last four letters, and where they begin.
  private static func ending(
    in text: DictionaryText, marks: Set<Unicode.Scalar>, isPlain: (String) -> Bool
  ) -> (text: String, offset: Int)? {
    for literal in text.literals {
      var sentence = String.UnicodeScalarView()
      var offset = literal.range.lowerBound
      // What stands in quotes is a label or somebody's words.
      var quotes = 0
      for scalar in literal.text.unicodeScalars {
        quotes += scalar == "「" ? 1 : scalar == "」" ? -1 : 0
        if quotes <= 0, marks.contains(scalar), isPlain(String(sentence)) {
          let ending = String(String.UnicodeScalarView(sentence.suffix(4)))
          return (ending, offset - ending.utf8.count)
        }
        if marks.contains(scalar) || scalar == "\n" || scalar == "」" {
          sentence = String.UnicodeScalarView()
        } else {
          sentence.append(scalar)
        }
        offset += UTF8.width(scalar)
      }
    }
    return nil
  }
}
