import FoundationEssentials
import Testing
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiTestSupport

@testable import TsunagiDictionaries

@Suite struct DictionaryFolderTests {
  static let base = FixtureFolder("base")

  private func example() throws -> DictionarySnapshot {
    let result = DictionaryFolder.load(try FixtureFolder("example").files(over: Self.base))
    #expect(result.diagnostics.map(\.description) == [])
    return try #require(result.snapshot)
  }

  @Test func readsTerms() throws {
    let concept = try #require(try example().concepts.first)
    #expect(concept.id == "refund")
    #expect(concept.terms[.ja]?.map(\.text) == ["返金", "払い戻し", "キャッシュバック"])
    #expect(concept.terms[.ja]?.map(\.status) == [.preferred, .admitted, .forbidden])
    #expect(concept.terms[.ja]?[1].variants == ["払戻し", "払戻"])
    #expect(concept.terms[.en]?.first?.inflection == .stem)
    #expect(concept.terms[.th]?.first?.except == ["คืนเงินกู้"])
    #expect(concept.examples.map(\.match) == ["払戻", nil])
  }

  @Test func readsIntentsAndWordings() throws {
    #expect(try example().intents["wants_operator_language"]?.slots == ["language": .language])
    let content = DictionaryContent.read(try FixtureFolder("example").files(over: Self.base)).content
    let wording = try #require(content.wordings.map(\.value).first { $0.language == .ja })
    #expect(wording.rules["speak"] == "[を|が|の](話せる|分かる|できる|通じる|対応できる)")
    #expect(wording.groups.map(\.patterns.count) == [2, 1, 1])
    #expect(wording.groups[2].set == ["strength": "required", "level": "native", "language": "ja"])
    #expect(wording.not.count == 2)
    #expect(wording.tests.map { $0.expect == nil } == [false, false, true, true])
  }

  @Test func versionDependsOnPathsAndBytesOnly() throws {
    let files = try FixtureFolder("example").files(over: Self.base)
    #expect(DictionaryFiles(files.files.reversed()).version == files.version)
    var changed = files.files
    changed[0].bytes.append(0x0A)
    #expect(DictionaryFiles(changed).version != files.version)
    var moved = files.files
    moved[0].path = .init(text: "genres.yaml.yaml")
    #expect(DictionaryFiles(moved).version != files.version)
    #expect(files.version.count == 16)
  }

  @Test func oneBrokenFileHidesNothingOfTheOthers() throws {
    let result = DictionaryFolder.load(try FixtureFolder("many_errors").files(over: Self.base))
    #expect(result.snapshot == nil)
    try expect(result.diagnostics, match: "\(FixtureFolder.root)/many_errors/expected.txt")
  }

  @Test func saysWhereItLooked() throws {
    let error = #expect(throws: DictionaryFolderError.self) {
      try DictionaryFolder.locate(environment: [:], executable: "/nowhere/bin/tsunagi", workingFolder: "/void")
    }
    #expect(error?.tried == ["/nowhere/share/tsunagi/dictionaries", "/void/dictionaries"])
    #expect(throws: DictionaryFolderError(tried: ["/missing"])) {
      try DictionaryFolder.locate(explicit: "/missing", environment: ["TSUNAGI_DICTIONARIES": "/tmp"])
    }
  }

  @Test func prefersTheFlagThenTheEnvironmentThenTheConfiguration() throws {
    let root = TestData.root.path
    let environment = ["TSUNAGI_DICTIONARIES": root + "/Tests"]
    #expect(try DictionaryFolder.locate(explicit: root, environment: environment, configured: "/x") == root)
    #expect(try DictionaryFolder.locate(environment: environment, configured: "/x") == root + "/Tests")
    #expect(try DictionaryFolder.locate(environment: [:], configured: root) == root)
  }

  @Test func theDictionariesOfTheProductLoad() throws {
    let result = DictionaryFolder.load(TestData.root.appending(path: "dictionaries").path)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    #expect(result.snapshot != nil)
  }
}
