import FoundationEssentials
import Testing
import TsunagiTestSupport

@testable import TsunagiDictionaries

@Suite struct YAMLReaderTests {
  static let refused = FixtureFolder.names(in: "yaml/refused").filter { $0.hasSuffix(".yaml") }

  @Test(arguments: refused) func refusesWithPlaceAndRemedy(name: String) throws {
    let path = "\(FixtureFolder.root)/yaml/refused/\(name)"
    let findings = DiagnosticCollector(file: name)
    _ = YAMLReader.read([UInt8](try TestData.file(path)), findings: findings)
    #expect(findings.hasErrors)
    try expect(findings.diagnostics.sorted(), match: path.replacing(".yaml", with: ".txt"))
  }
}
