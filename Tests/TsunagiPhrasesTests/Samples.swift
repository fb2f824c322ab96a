import TsunagiLanguage
import TsunagiPhrases
import TsunagiText

/// Small dictionaries for tests.
enum Samples {
  static let languages = LanguageCatalog(profiles: [
    LanguageProfile(
      tag: .en, endonym: "English", wordSpacing: .words, fallback: [],
      names: [.ja: .init(name: "Japanese"), .en: .init(name: "English"), .vi: .init(name: "Vietnamese")]),
    LanguageProfile(
      tag: .ja, endonym: "日本語", wordSpacing: .none, fallback: [.en],
      names: [.ja: .init(name: "日本語", also: ["にほんご"]), .en: .init(name: "英語"), .vi: .init(name: "ベトナム語")]),
    LanguageProfile(
      tag: .ko, endonym: "한국어", wordSpacing: .loose, fallback: [.en], names: [.ja: .init(name: "일본어")]),
    LanguageProfile(
      tag: .vi, endonym: "Tiếng Việt", wordSpacing: .words, fallback: [.en],
      names: [.ja: .init(name: "tiếng Nhật"), .en: .init(name: "tiếng Anh")]),
    LanguageProfile(
      tag: .ru, endonym: "Русский", wordSpacing: .words, fallback: [.en],
      names: [.ja: .init(name: "японский", spoken: "по-японски")]),
    LanguageProfile(tag: .th, endonym: "ไทย", wordSpacing: .none, fallback: [.en]),
    LanguageProfile(tag: .zhHans, endonym: "简体中文", wordSpacing: .none, fallback: [.en]),
    LanguageProfile(tag: .fr, endonym: "français", wordSpacing: .words, fallback: [.en]),
    LanguageProfile(tag: .tr, endonym: "Türkçe", wordSpacing: .words, fallback: [.en]),
    LanguageProfile(tag: .ar, endonym: "العربية", wordSpacing: .words, fallback: [.en]),
  ])

  static let operatorLanguage = Intent(
    id: "wants_operator_language", signal: "wants_operator_language", slots: ["language": .language])

  static let operatorLanguageInJapanese = PhraseWording(
    intent: "wants_operator_language", language: .ja,
    rules: [
      "person": "(担当者|担当の(方|人)|オペレーター|スタッフ|係の(方|人)|方|人)",
      "speak": "[を|が|の](話せる|分かる|できる|通じる|対応できる)",
      "want": "(お願い[いた]します|希望|に(代|替|変)わって|はいますか|と話したい)",
    ],
    groups: [
      PhraseGroup(
        set: ["strength": "required"],
        patterns: ["{language}対応[を]希望", "{language}<speak><person>[を|の対応を]<want>"]),
      PhraseGroup(
        set: ["strength": "preferred"],
        patterns: ["(できれば|可能なら|もしいれば)[、]{language}<speak><person>"]),
      PhraseGroup(
        set: ["strength": "required", "level": "native", "language": "ja"],
        patterns: ["(日本人|ネイティブ)[の]<person>[を]<want>", "(日本人|ネイティブ)[の]<person><want>"]),
    ],
    not: [
      "{language}<speak><person>(は|じゃなくて|でなくて)[も](不要|いりません|大丈夫|いい|構いません)",
      "{language}対応の(商品|ソフト|キーボード)",
    ],
    tests: [
      PhraseTest(text: "できれば日本語が話せる方をお願いします", expect: ["language": "ja", "strength": "preferred"]),
      PhraseTest(
        text: "日本人のオペレーターに代わってください", expect: ["language": "ja", "strength": "required", "level": "native"]),
      PhraseTest(text: "日本語ができる人でなくて大丈夫です", expect: nil),
      PhraseTest(text: "日本語対応のキーボードを希望します", expect: nil),
    ])

  static let operatorLanguageInVietnamese = PhraseWording(
    intent: "wants_operator_language", language: .vi,
    rules: [
      "person": "(nhân viên|tư vấn viên|tổng đài viên|người)",
      "talk": "(gặp|nói chuyện với|chat với|liên hệ)",
    ],
    groups: [
      PhraseGroup(
        set: ["strength": "required"],
        patterns: [
          "(muốn|cần|cho [tôi|em|mình]) <talk> <person> [nào] (nói|biết) [được] {language}",
          "[chuyển|đổi] [tôi|em|mình] sang <person> [nói|biết] {language}",
        ]),
      PhraseGroup(
        set: ["strength": "preferred"],
        patterns: ["(nếu được|nếu có) [thì] (muốn|cho [tôi|em|mình]) <talk> <person> (nói|biết) [được] {language}"]),
    ],
    not: ["(không|chưa|khỏi) cần [<talk>] <person> [nói|biết] [được] {language}"],
    tests: [
      PhraseTest(
        text: "toi muon gap nhan vien noi duoc tieng nhat", expect: ["language": "ja", "strength": "required"]),
      PhraseTest(text: "không cần nhân viên nói tiếng Nhật", expect: nil),
      PhraseTest(text: "có hướng dẫn bằng tiếng Nhật không", expect: nil),
    ])

  /// An index of one intent `test` with these patterns in one language.
  static func index(
    _ patterns: [String], not: [String] = [], in language: LanguageTag, rules: [String: String] = [:],
    slots: [String: SlotType] = [
      "language": .language, "order": SlotType(rawValue: "order_number") ?? .text, "thing": .text,
    ]
  ) throws -> PhraseIndex {
    try PhraseIndex(
      intents: [Intent(id: "test", slots: slots)],
      wordings: [
        PhraseWording(
          intent: "test", language: language, rules: rules, groups: [PhraseGroup(patterns: patterns)], not: not)
      ],
      languages: languages)
  }
}
