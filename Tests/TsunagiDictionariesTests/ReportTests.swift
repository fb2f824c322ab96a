import Testing
import TsunagiJSON
import TsunagiLanguage
import TsunagiTestSupport

@testable import TsunagiDictionaries

@Suite struct DictionaryCoverageTests {
  @Test func countsWhatEachLanguageHas() throws {
    let content = DictionaryContent.read(try FixtureFolder("example").files(over: FixtureFolder("base"))).content
    let coverage = DictionaryCoverage(content)
    #expect([coverage.concepts, coverage.responses, coverage.intents] == [1, 1, 1])
    #expect(coverage.rows.map(\.language) == [.ja, .en, .vi, .th])
    #expect(coverage.rows.map(\.terms) == [1, 1, 1, 1])
    #expect(coverage.rows.map(\.draftResponses) == [1, 0, 0, 0])
    #expect(coverage.rows.map(\.staleResponses) == [0, 1, 0, 0])
    #expect(coverage.rows.map(\.renderings) == [1, 1, 0, 0])
    #expect(coverage.rows.map(\.wordings) == [1, 0, 1, 0])
    #expect(coverage.rows.map(\.phraseTests) == [4, 0, 3, 0])
    #expect(
      String(decoding: coverage.json, as: UTF8.self).hasPrefix(
        #"{"concepts":1,"responses":1,"intents":1,"languages":[{"#))
  }

  @Test func stampsDecideWhatIsReviewed() throws {
    let content = DictionaryContent.read(try FixtureFolder("rules/stamps/all").files(over: FixtureFolder("base")))
      .content
    let rows = DictionaryCoverage(content).rows
    #expect(rows.map(\.reviewedResponses) == [1, 1, 0, 1])
    #expect(rows.map(\.staleResponses) == [0, 0, 1, 0])
  }

  @Test func aFolderThatIsNotThereIsTold() {
    let (coverage, diagnostics) = DictionaryCoverage.measure("/nowhere")
    #expect(coverage == nil)
    #expect(diagnostics.map(\.code) == ["unreadable_folder"])
  }
}

@Suite struct TermImpactTests {
  private func content() throws -> DictionaryContent {
    DictionaryContent.read(try FixtureFolder("rules/forbidden_terms/all").files(over: FixtureFolder("base"))).content
  }

  @Test func findsEveryUseWithItsPlace() throws {
    let impact = try #require(TermImpact("refund", try content()))
    #expect(
      impact.uses.map { "\($0.owner) \($0.language) \($0.position.line):\($0.position.column) \($0.word)" } == [
        "returns_refunds.a en 14:35 cashback", "returns_refunds.a ja 11:23 ｷｬｯｼｭﾊﾞｯｸ", "a en 3:18 CASHBACK",
      ])
    #expect(impact.uses[1].proposal("返金") == "{cashback}の返金です。")
    #expect(TermImpact("refund", try content(), language: .ja)?.uses.count == 1)
    #expect(TermImpact("nothing", try content()) == nil)
  }

  @Test func tellsInflectedFormsAndRequiringResponses() throws {
    let content = DictionaryContent.read(
      try FixtureFolder("rules/required_terms/all").files(over: FixtureFolder("base"))
    )
    .content
    let impact = try #require(TermImpact("refund", content))
    #expect(impact.requiringResponses == ["returns_refunds.a"])
    #expect(impact.uses.map(\.word) == ["refunded"])
    #expect(impact.uses.map(\.isInflected) == [true])
  }
}
