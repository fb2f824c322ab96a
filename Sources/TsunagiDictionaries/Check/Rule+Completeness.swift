import TsunagiLanguage
import TsunagiPhrases

extension CheckRule {
  /// Texts are there and are somebody's work: not empty, not another language's text under a new tag.
  static let completeness = CheckRule("completeness") { content in
    content.responses.flatMap { sources(of: $0) + empty($0.texts) + copies(among: $0.texts, content) }
      + content.intents.flatMap { empty($0.renderings) + copies(among: $0.renderings, content) }
  }

  /// The text in the language of authoring, and the English one that all fallbacks end in.
  private static func sources(of entry: Entry<CannedResponse>) -> [Diagnostic] {
    let needed = entry.value.source == .en ? [LanguageTag.en] : [entry.value.source, .en]
    return needed.filter { entry.value.texts[$0] == nil }.map { language in
      entry.error(
        "missing_text", at: entry.node.keyPosition(at: ["texts"]),
        DiagnosticText("There is no text in \(language).", ja: "\(language) の文がありません。"),
        remedy: DiagnosticText(
          "Write it: other languages are made from the source, and readers without their own text get English.",
          ja: "追加してください。原文から各言語を作り、訳のない読者には英語を表示します。"))
    }
  }

  private static func empty(_ texts: [DictionaryText]) -> [Diagnostic] {
    texts.filter { $0.text.allSatisfy(\.isWhitespace) }.map { text in
      text.error(
        "empty_text",
        DiagnosticText("The \(text.language) text is empty.", ja: "\(text.language) の文が空です。"),
        remedy: DiagnosticText("Write it, or delete the language.", ja: "本文を書くか、この言語を削除してください。"))
    }
  }

  private static func copies(among texts: [DictionaryText], _ content: DictionaryContent) -> [Diagnostic] {
    let names = content.doNotTranslate?.value ?? []
    var first: [String: LanguageTag] = [:]
    return texts.compactMap { text in
      let letters = wording(of: text, without: names)
      // “OK”, an order number, a link: the same in every language by nature.
      guard letters.unicodeScalars.count >= 6 else { return nil }
      guard let other = first[letters] else {
        first[letters] = text.language
        return nil
      }
      let areClose = closeLanguages.contains([other, text.language])
      var finding = text.error(
        "copied_text",
        DiagnosticText(
          "The \(text.language) text is the same as the \(other) text.",
          ja: "\(text.language) の文が \(other) の文と同じです。"),
        remedy: DiagnosticText(
          "Write it in \(text.language), or delete it: readers then get the fallback, said to be one.",
          ja: "\(text.language) で書くか、削除してください。削除すればフォールバックとして表示されます。"))
      if areClose { finding.severity = .warning }
      return finding
    }
  }

  /// The letters of a text that somebody had to choose.
  private static func wording(of text: DictionaryText, without names: [String]) -> String {
    var shown = text.shown
    for name in names where shown.contains(name) { shown = shown.replacing(name, with: "") }
    return String(String.UnicodeScalarView(shown.unicodeScalars.filter { $0.properties.isAlphabetic }))
  }

  /// Pairs in which a short text may well come out the same.
  private static let closeLanguages: Set<Set<LanguageTag>> = [[.zhHans, .zhHant], [.id, .ms], [.hi, .ne]]
}
