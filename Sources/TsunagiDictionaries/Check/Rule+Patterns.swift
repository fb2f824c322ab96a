import TsunagiLanguage
import TsunagiPhrases

extension CheckRule {
  /// Every pattern can be compiled.
  static let patterns = CheckRule("patterns") { content in
    let wordings = Dictionary(
      content.wordings.map { (WordingKey($0.value), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(content.intents.map(\.value.id))
    return PhraseIndex.errors(
      intents: content.intents.map(\.value), wordings: content.wordings.map(\.value), languages: content.catalog
    ).compactMap { error in
      // Unknown intents and languages have rules of their own.
      guard known.contains(error.intent), content.catalog[error.language] != nil else { return nil }
      return wordings[WordingKey(intent: error.intent, language: error.language)].map { describe(error, in: $0) }
    }
  }

  private struct WordingKey: Hashable {
    var intent: String
    var language: LanguageTag

    init(intent: String, language: LanguageTag) {
      self.intent = intent
      self.language = language
    }

    init(_ wording: PhraseWording) {
      self.init(intent: wording.intent, language: wording.language)
    }
  }

  private static func describe(_ error: PhraseError, in entry: Entry<PhraseWording>) -> Diagnostic {
    let position =
      switch error.part {
      case .rule(let name):
        entry.node.position(at: ["rules", .key(name)], offset: utf8Offset(error.offset, in: error.pattern))
      case .pattern(let group, let index):
        entry.node.position(at: ["groups", .index(group), "patterns", .index(index)]).advanced(by: error.offset)
      case .not(let index): entry.node.position(at: ["not", .index(index)]).advanced(by: error.offset)
      case .wording: entry.node.position(at: ["intent"])
      }
    return entry.error(
      error.code.name, at: position,
      DiagnosticText("The pattern cannot be used: \(error.reason).", ja: japanese(error.code)),
      remedy: DiagnosticText(sentence(error.remedy), ja: japaneseRemedy(error.code)))
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }

  private static func utf8Offset(_ scalars: Int, in text: String) -> Int {
    text.unicodeScalars.prefix(scalars).reduce(0) { $0 + UTF8.width($1) }
  }

  private static func japanese(_ code: PhraseError.Code) -> String {
    switch code {
    case .unclosed: "括弧が閉じられていません。"
    case .unexpected: "ここでは使えない記号です。"
    case .empty: "空のパターンです。"
    case .unknownSlot: "インテントに定義されていないスロットです。"
    case .unknownRule: "rules に定義されていない規則です。"
    case .circularRule: "規則が自分自身を参照しています。"
    case .matchesAnything: "どんな文にも一致してしまいます。"
    case .misplacedGap: "「...」の位置が正しくありません。"
    case .tooComplex: "パターンの組み合わせが多すぎます。"
    default: "このパターンは使えません。"
    }
  }

  private static func japaneseRemedy(_ code: PhraseError.Code) -> String {
    switch code {
    case .unclosed: "対になる括弧を書いてください。"
    case .unexpected: "記号そのものを書く場合は前に \\ を付けてください。"
    case .empty: "内容を書くか、削除してください。"
    case .unknownSlot: "phrases/intents の slots に追加するか、名前を直してください。"
    case .unknownRule: "rules に追加するか、名前を直してください。"
    case .circularRule: "参照の輪を断ってください。"
    case .matchesAnything: "必ず現れる語を1つ以上入れてください。"
    case .misplacedGap: "先頭・末尾・連続する「...」を取り除いてください。"
    case .tooComplex: "複数の行に分けてください。"
    default: "パターンを書き直してください。"
    }
  }
}
