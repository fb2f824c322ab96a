import Crypto
import TsunagiLanguage
import TsunagiPhrases

/// Says which version of a source text a translation was made from.
public enum TextStamp {
  /// The first 8 hexadecimal digits of the SHA-256 of the text's UTF-8 bytes.
  public static func stamp(of text: String) -> String {
    DictionaryFiles.hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(4))
  }
}

extension CheckRule {
  /// A text that was made from an older source text is told.
  static let stamps = CheckRule("stamps") { content in
    content.responses.flatMap { entry -> [Diagnostic] in
      guard let source = entry.value.texts[entry.value.source] else { return [] }
      let stamp = TextStamp.stamp(of: source.text)
      return entry.value.texts.sorted { $0.key < $1.key }.compactMap { language, text in
        check(text, in: language, against: stamp, entry)
      }
    }
  }

  private static func check(
    _ text: ResponseText, in language: LanguageTag, against stamp: String, _ entry: Entry<CannedResponse>
  ) -> Diagnostic? {
    let path: [YAMLStep] = ["texts", .key(language.description)]
    if language == entry.value.source {
      guard let written = text.stamp, written != stamp else { return nil }
      return entry.warning(
        "stale", at: path + ["stamp"],
        DiagnosticText("The text has changed since it was reviewed.", ja: "確認（reviewed）の後に原文が変わっています。"),
        remedy: DiagnosticText(
          "Read it again, then run `tsunagi dictionaries approve \(entry.value.id) --language \(language) --by NAME`.",
          ja: "もう一度確認し、`tsunagi dictionaries approve \(entry.value.id) --language \(language) --by 名前` を実行してください。"))
    }
    if let written = text.stamp, written != stamp {
      return entry.warning(
        "stale", at: path + ["stamp"],
        DiagnosticText(
          "The \(entry.value.source) text has changed since the \(language) text was made.",
          ja: "\(language) の文を作った後に、原文（\(entry.value.source)）が変わっています。"),
        remedy: DiagnosticText(
          "Compare the two, then run `tsunagi dictionaries approve \(entry.value.id) --language \(language) --by NAME`.",
          ja: "内容を見直し、`tsunagi dictionaries approve \(entry.value.id) --language \(language) --by 名前` を実行してください。"))
    }
    if text.state == .reviewed, text.stamp == nil {
      return entry.warning(
        "unstamped", at: path + ["state"],
        DiagnosticText(
          "The text is marked reviewed, but not which source text it was compared with.",
          ja: "reviewed になっていますが、どの原文と照合したかの記録（stamp）がありません。"),
        remedy: DiagnosticText(
          "Run `tsunagi dictionaries approve \(entry.value.id) --language \(language) --by NAME`.",
          ja: "`tsunagi dictionaries approve \(entry.value.id) --language \(language) --by 名前` を実行してください。"))
    }
    return nil
  }
}
