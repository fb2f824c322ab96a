import Testing
import TsunagiLanguage
import TsunagiText

@testable import TsunagiTerminology

@Suite struct TermComplianceTests {
  private func check(
    _ source: String, _ from: LanguageTag, _ target: String, _ language: LanguageTag, names: [String] = []
  ) -> [ComplianceFinding] {
    let text = MessageText(source)
    let matches = TermFixtures.index.matches(in: text).filter { $0.language == from }
    return TermCompliance(terms: TermFixtures.index, doNotTranslate: names).check(
      matches, of: text, target: MessageText(target), in: language)
  }

  @Test(arguments: [
    ("ご返金いたします", "We will refund you.", "en"),
    ("ご返金いたします", "You were refunded.", "en"),
    ("ご返金いたします", "You get your money back.", "en"),
    ("返金と返金", "One refund.", "en"),
    ("注文の返金", "Die Rückerstattung Ihrer Bestellungen", "de"),
    ("注文番号", "The number.", "de"),
  ])
  func anyAcceptedWordOfTheConceptSatisfies(source: String, target: String, language: String) throws {
    #expect(try check(source, .ja, target, #require(LanguageTag(language))).isEmpty)
  }

  @Test func aMissingTermIsDemandedOnceWithWhatMayBeWritten() throws {
    let findings = check("返金、払い戻し", .ja, "We will pay you.", .en)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.kind == .missingTerm)
    #expect(finding.concept == "refund")
    #expect(finding.source == 0..<6)
    #expect(finding.expected == ["refund", "money back"])
    #expect(
      finding.description == "term_missing: “返金” (refund) is not in the translation; write “refund” or “money back”")
  }

  @Test(arguments: [("cashback", 8..<16), ("Cashbacks", 8..<17), ("CASHBACK", 8..<16)])
  func aForbiddenTermIsFoundInEveryForm(word: String, range: Range<Int>) throws {
    let findings = check("返金", .ja, "refund, \(word)!", .en)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.kind == .forbiddenTerm)
    #expect(finding.target == range)
    #expect(finding.expected.first == "refund")
  }

  @Test func aTermWithinALongerOneSatisfies() {
    #expect(check("注文", .ja, "Your order number, please.", .en).isEmpty)
  }

  @Test func namesStayByteForByte() throws {
    let names = ["Tsunagi Mall", "つなぎ市場"]
    #expect(check("Tsunagi Mallです", .ja, "This is Tsunagi Mall.", .en, names: names).isEmpty)
    #expect(check("つなぎ市場です", .ja, "This is つなぎ市場.", .en, names: names).isEmpty)
    let respelled = try #require(check("Tsunagi Mallです", .ja, "This is TSUNAGI MALL.", .en, names: names).first)
    #expect(respelled.kind == .changedName)
    #expect(respelled.target == 8..<20)
    #expect(respelled.expected == ["Tsunagi Mall"])
    let gone = try #require(check("つなぎ市場です", .ja, "This is the market.", .en, names: names).first)
    #expect(gone.source == 0..<15)
    #expect(gone.target == nil)
  }
}
