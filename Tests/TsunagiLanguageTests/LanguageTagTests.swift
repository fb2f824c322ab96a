import Testing
import TsunagiLanguage

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("ja_JP", "ja-JP"), ("iw", "he"), ("in", "id"), ("tl", "fil"), ("zh_TW", "zh-Hant"), ("zt", "zh-Hant"),
    ("pb", "pt-BR"), ("PT-br", "pt-BR"), ("zh", "zh-Hans"), ("zh-HK", "zh-Hant-HK"), ("vi-VN-u-nu-latn", "vi-VN"),
    ("es-419", "es-419"), ("en_US.UTF-8", "en-US"),
  ])
  func isMadeCanonical(written: String, canonical: String) {
    #expect(LanguageTag(written)?.description == canonical)
  }

  @Test(arguments: ["", "-", "e", "日本語", "en--US", "a b", "toolonglanguage"])
  func refusesWhatIsNoTag(written: String) {
    #expect(LanguageTag(written) == nil)
  }

  @Test func tellsItsSubtags() throws {
    let tag = try #require(LanguageTag("zh-Hant-HK"))
    #expect((tag.language, tag.script, tag.region) == ("zh", "Hant", "HK"))
    #expect(LanguageTag.fil.script == nil)
    #expect(LanguageTag("es-419")?.region == "419")
  }
}
