import FoundationEssentials
import Testing
import TsunagiTestSupport

@testable import TsunagiDictionaries

@Suite struct DictionaryCheckerTests {
  /// The example of the format's description, whole: only what it says about itself is told.
  @Test func theExampleOfTheFormatPasses() throws {
    let result = DictionaryChecker().check(try FixtureFolder("example").files(over: FixtureFolder("base")))
    let findings = result.diagnostics.filter { $0.code != "missing_automatic_response" }
    try expect(findings, match: "\(FixtureFolder.root)/example.txt")
    #expect(!findings.hasErrors)
  }

  @Test func theDictionariesOfTheProductPass() throws {
    let result = DictionaryChecker().check(TestData.root.appending(path: "dictionaries").path)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    #expect(result.snapshot != nil)
  }
}
