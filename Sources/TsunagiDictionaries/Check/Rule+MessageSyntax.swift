import TsunagiUnicode

extension CheckRule {
  /// Every message is an ICU message, without ASCII apostrophes, which are syntax there.
  static let messageSyntax = CheckRule("message_syntax") { content in
    content.messages.flatMap { apostrophes(in: $0) + syntax(of: $0) }
  }

  private static func apostrophes(in text: DictionaryText) -> [Diagnostic] {
    guard let offset = Array(text.text.utf8).firstIndex(of: UInt8(ascii: "'")) else { return [] }
    return [
      text.error(
        "ascii_apostrophe", offset: offset,
        DiagnosticText("An ASCII apostrophe (') is syntax in a message.", ja: "半角のアポストロフィ（'）はメッセージの構文記号です。"),
        remedy: DiagnosticText("Write ’ (U+2019).", ja: "’（U+2019）を使ってください。"))
    ]
  }

  private static func syntax(of text: DictionaryText) -> [Diagnostic] {
    do {
      _ = try MessagePattern(text.text)
      return []
    } catch {
      return [
        text.error(
          "message_\(error.code)", offset: error.offset,
          DiagnosticText("The text is no message: \(error.reason).", ja: japanese(error.code)),
          remedy: remedy(error.code))
      ]
    }
  }

  private static func japanese(_ code: MessagePatternError.Code) -> String {
    switch code {
    case .unmatchedBraces: "波括弧 { } の対応が取れていません。"
    case .missingOther: "plural または select に other がありません。"
    case .duplicateSelector: "plural または select に同じ選択肢が2回あります。"
    case .unclosedQuote: "アポストロフィで始まる引用が閉じられていません。"
    case .unknownType, .unknownStyle: "値の書式が正しくありません。"
    default: "メッセージの構文が正しくありません。"
    }
  }

  private static func remedy(_ code: MessagePatternError.Code) -> DiagnosticText {
    switch code {
    case .unmatchedBraces: DiagnosticText("Pair every { with a }.", ja: "{ と } を対にしてください。")
    case .missingOther: DiagnosticText("Add other{…}.", ja: "other{…} を追加してください。")
    case .duplicateSelector: DiagnosticText("Keep one of the two.", ja: "どちらか一方だけを残してください。")
    case .unknownType, .unknownStyle:
      DiagnosticText("Write the name alone: {name}.", ja: "{名前} とだけ書いてください。")
    default:
      DiagnosticText(
        "Write {name}, or {name, plural, one{…} other{…}}.", ja: "{名前} または {名前, plural, one{…} other{…}} と書いてください。")
    }
  }
}
