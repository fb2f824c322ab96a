import FoundationEssentials
import Testing
import TsunagiTestSupport
import TsunagiUnicode

/// The parser cases of FormatJS, another implementation of the same syntax: both must accept and refuse the same
/// patterns, but for those listed in `message-pattern-exceptions.tsv` with the reason. Cases with `<` are about
/// tags, which are FormatJS's own.
struct MessagePatternConformanceTests {
  @Test(.enabled(if: TestData.hasShared))
  func acceptsAndRefusesWhatFormatJSDoes() throws {
    let folder = try #require(TestData.shared).appending(path: "suites/messageformat-formatjs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    #expect(names.count == 116)
    var differing: [String] = []
    var tagged = 0
    for name in names {
      let content = String(decoding: try TestData.shared("suites/messageformat-formatjs/\(name)"), as: UTF8.self)
      let sections = content.split(separator: "\n---\n", maxSplits: 2, omittingEmptySubsequences: false)
      let pattern = String(try #require(sections.first))
      if pattern.contains("<") {
        tagged += 1
        continue
      }
      let isAccepted = (try? MessageFormatter(pattern: pattern, locale: "en")) != nil
      let isExpected = try #require(sections.last).contains("\"err\": null")
      if isAccepted != isExpected { differing.append("\(name.dropLast(4)) \(isAccepted ? "accepted" : "refused")") }
    }
    #expect(tagged == 26)
    let listed = try Fixture.rows("message-pattern-exceptions.tsv", columns: 3)
    #expect(differing.sorted() == listed.map { "\($0.columns[0]) \($0.columns[1])" }.sorted())
  }
}
