import Testing
import TsunagiUnicode

struct LocaleMatcherTests {
  static let rows = Result { try Fixture.rows("locale-matching.tsv", columns: 3) }
  static let languages = [
    "ja", "en", "zh-Hans", "zh-Hant", "ko", "vi", "th", "id", "ms", "fil", "ne", "my", "hi", "bn", "ar", "ru", "uk",
    "es",
    "pt-BR", "fr", "de", "it", "nl", "tr", "pl",
  ]

  @Test(arguments: try rows.get())
  func readersGetWhatTheyCanRead(row: Fixture.Row) throws {
    let desired = row.columns[0].split(separator: ",").map(String.init)
    #expect(try LocaleMatcher(supported: Self.languages, default: "-").bestMatch(for: desired) == row.columns[1])
    #expect(
      try LocaleMatcher(supported: ["ja", "en", "ru", "hi"], default: "-").bestMatch(for: desired) == row.columns[2])
  }

  @Test(arguments: languages)
  func everyLanguageGetsItself(language: String) throws {
    #expect(try LocaleMatcher(supported: Self.languages, default: "-").bestMatch(for: [language]) == language)
  }

  @Test func malformedSupportedTagIsRefused() {
    #expect(throws: UnicodeError(.invalidLocale, "")) { try LocaleMatcher(supported: ["ja", "n"], default: "ja") }
  }

  @Test func nothingSupportedGivesTheDefault() throws {
    #expect(try LocaleMatcher(supported: [], default: "en").bestMatch(for: ["ja"]) == "en")
  }

  @Test func endlessWishesAreCutShort() throws {
    let wishes = Array(repeating: "xx", count: 10_000) + ["ja"]
    #expect(try LocaleMatcher(supported: ["ja"], default: "-").bestMatch(for: wishes) == "-")
  }
}
