import Testing
import TsunagiUnicode

struct LocaleTagsTests {
  static let rows = Result { try Fixture.rows("locale-tags.tsv", columns: 4) }

  @Test(arguments: try rows.get())
  func tagsAsMet(row: Fixture.Row) {
    #expect(LocaleTags.canonical(row.columns[0]) ?? "-" == row.columns[1])
    #expect(LocaleTags.maximize(row.columns[0]) ?? "-" == row.columns[2])
    #expect(LocaleTags.minimize(row.columns[0]) ?? "-" == row.columns[3])
  }

  @Test(arguments: try rows.get())
  func canonicalTagsStay(row: Fixture.Row) {
    if row.columns[1] != "-" { #expect(LocaleTags.canonical(row.columns[1]) == row.columns[1]) }
  }

  @Test func endlessTagsAreRefused() {
    #expect(LocaleTags.canonical(String(repeating: "en-", count: 100_000) + "US") == nil)
    #expect(LocaleTags.canonical("en-x-" + (0..<40).map { "a\($0)" }.joined(separator: "-")) == nil)
  }
}
