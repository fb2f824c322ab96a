import FoundationEssentials
import Testing
import TsunagiTestSupport
import TsunagiUnicode

struct PluralRulesTests {
  /// CLDR's own samples: locale, type, category, kind of sample, number.
  @Test(
    .enabled(if: TestData.hasShared),
    arguments: [("cardinal", 11_873, 216), ("ordinal", 2_488, 102)])
  func samplesOfEveryLocale(type: String, rows: Int, locales: Int) throws {
    let bytes = try TestData.shared("suites/cldr42/\(type)-samples.tsv")
    var rules: [String: PluralRules] = [:]
    var seen: [String: Set<PluralCategory>] = [:]
    var count = 0
    var failures: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let columns = String(decoding: line, as: UTF8.self).split(separator: "\t").map(String.init)
      try #require(columns.count == 5 && columns[1] == type)
      let locale = columns[0]
      let known = try rules[locale] ?? PluralRules(locale: locale, ordinal: type == "ordinal")
      rules[locale] = known
      count += 1
      let category = known.category(of: columns[4])
      if category.rawValue != columns[2] { failures.append("\(columns) gave \(category)") }
      seen[locale, default: []].insert(category)
    }
    #expect(count == rows)
    #expect(rules.count == locales)
    #expect(failures == [])
    for (locale, categories) in seen { #expect(rules[locale]?.categories == categories, "\(locale)") }
  }

  @Test(arguments: [
    ("ja", false, "other"), ("en", false, "one other"), ("en", true, "one two few other"),
    ("ru", false, "one few many other"), ("ar", false, "zero one two few many other"), ("fr", false, "one many other"),
    ("vi", true, "one other"), ("zh-Hant", false, "other"), ("pt-BR", false, "one many other"),
    ("xx", false, "other"),
  ])
  func categoriesOfALanguage(locale: String, ordinal: Bool, expected: String) throws {
    let categories = try PluralRules(locale: locale, ordinal: ordinal).categories
    #expect(categories == Set(expected.split(separator: " ").compactMap { PluralCategory(rawValue: String($0)) }))
  }

  @Test func fractionsCountAsWritten() throws {
    let english = try PluralRules(locale: "en")
    #expect(english.category(of: "1") == .one)
    #expect(english.category(of: "1.0") == .other)
    #expect(english.category(of: "-1") == .one)
    #expect(english.category(of: 21) == .other)
    #expect(try PluralRules(locale: "ru").category(of: "21") == .one)
  }

  @Test(arguments: ["", "one", "1e", "c6", "1c6c6", "1.", ".5", "１", "1e99", String(repeating: "9", count: 101)])
  func textThatIsNoNumberIsOther(text: String) throws {
    #expect(try PluralRules(locale: "en").category(of: text) == .other)
  }

  @Test func malformedLocaleIsRefused() {
    #expect(throws: UnicodeError(.invalidLocale, "")) { try PluralRules(locale: "no such locale") }
  }
}
