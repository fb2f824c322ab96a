import Testing
import TsunagiLanguage

@Suite struct LanguageCatalogTests {
  private let catalog = LanguageCatalog(
    profiles: LanguageTag.supported.map {
      LanguageProfile(
        tag: $0, endonym: $0.description, wordSpacing: .words,
        fallback: $0 == .en ? [] : $0 == .zhHant ? [.zhHans, .en] : [.en])
    })

  @Test(arguments: [
    ("zh-HK", "zh-Hant"), ("zh-SG", "zh-Hans"), ("pt", "pt-BR"), ("pt-PT", "pt-BR"), ("es-MX", "es"), ("en-GB", "en"),
    ("vi_VN", "vi"), ("tl", "fil"), ("be", "en"), ("mr", "en"), ("xx", "en"), ("not a tag", "en"),
  ])
  func servesARegionalReader(locale: String, language: String) {
    #expect(catalog.bestMatch(for: locale).description == language)
  }

  @Test func fallsBackOnlyWhereTheFileSaysSo() throws {
    #expect(catalog.fallbackChain(for: .zhHant) == [.zhHant, .zhHans, .en])
    #expect(catalog.fallbackChain(for: .uk) == [.uk, .en])
    #expect(catalog.fallbackChain(for: .en) == [.en])
  }

  @Test func namesALanguageByItsTagWhereNoNameIsKnown() {
    #expect(catalog.name(of: .ja, in: .vi).name == "ja")
  }
}
