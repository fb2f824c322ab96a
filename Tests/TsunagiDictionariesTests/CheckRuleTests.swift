import FoundationEssentials
import Testing
import TsunagiTestSupport

@testable import TsunagiDictionaries

/// Each rule has a folder of small bad dictionaries; each of those has the exact findings in `expected.txt`.
@Suite struct CheckRuleTests {
  static let cases = FixtureFolder.names(in: "rules").flatMap { rule in
    FixtureFolder.names(in: "rules/\(rule)").map { "\(rule)/\($0)" }
  }

  @Test(arguments: cases) func tellsWhatBreaksTheRule(name: String) throws {
    let ruleName = String(name.prefix { $0 != "/" })
    let rule = try #require(CheckRule.all.first { $0.name == ruleName })
    let folder = FixtureFolder("rules/\(name)")
    let (content, reading) = DictionaryContent.read(try folder.files(over: FixtureFolder("base")))
    #expect(reading.map(\.description) == [])
    try expect(rule.check(content).sorted(), match: "\(folder.path)/expected.txt")
  }

  @Test func everyRuleHasABadExample() throws {
    let shown = Set(FixtureFolder.names(in: "rules"))
    #expect(Set(DictionaryChecker.ruleNames) == shown)
    for rule in shown {
      let expected = try FixtureFolder.names(in: "rules/\(rule)").map {
        try TestData.file("\(FixtureFolder.root)/rules/\(rule)/\($0)/expected.txt").count
      }
      #expect(expected.contains { $0 > 0 }, "\(rule) finds nothing in any of its fixtures")
    }
  }

  @Test func findingsAreToldInJapaneseToo() throws {
    for name in Self.cases {
      let content = DictionaryContent.read(try FixtureFolder("rules/\(name)").files(over: FixtureFolder("base")))
        .content
      for finding in CheckRule.all.flatMap({ $0.check(content) }) {
        #expect(finding.messages.japanese != finding.messages.english)
        #expect(finding.description(in: .japanese).contains(finding.severity == .error ? "エラー" : "警告"))
      }
    }
  }
}
