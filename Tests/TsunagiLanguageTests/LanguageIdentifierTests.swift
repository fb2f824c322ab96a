import Testing
import TsunagiLanguage

@Suite struct LanguageIdentifierTests {
  @Test func languages() throws {
    let rows = try LanguageFixture.rows("languages")
    #expect(Set(rows.map { $0[0] }).count == 25)
    for row in rows {
      let evidence = LanguageIdentifier.shared.evidence(for: row[1])
      #expect(evidence.best.description == row[0], "\(row[1]): \(evidence.logLikelihoods.prefix(3))")
    }
  }

  @Test func cleaning() throws {
    for row in try LanguageFixture.rows("cleaning") {
      let evidence = LanguageIdentifier.shared.evidence(for: row[1])
      #expect(evidence.best.description == row[0], "\(row[1])")
      if row[0] == "und" { #expect(evidence.confidence == 0 && evidence.logLikelihoods.isEmpty, "\(row[1])") }
    }
  }

  @Test func languagesWeDoNotSpeakGiveLowConfidence() throws {
    for row in try LanguageFixture.rows("foreign") {
      let evidence = LanguageIdentifier.shared.evidence(for: row[1])
      #expect(evidence.confidence < 0.5, "\(row[0]): \(row[1]) \(evidence.best) \(evidence.confidence)")
    }
  }

  @Test func spans() throws {
    for row in try LanguageFixture.rows("spans") {
      let spans = LanguageIdentifier.shared.evidence(for: row[0]).spans
      let bytes = Array(row[0].utf8)
      #expect(spans.map { "\($0.tag)=\(String(decoding: bytes[$0.range], as: UTF8.self))" } == Array(row.dropFirst()))
    }
  }

  @Test func protectedRangesHaveNoVote() {
    let text = "주문 please send the parcel to the other house"
    let whole = LanguageIdentifier.shared.evidence(for: text)
    let masked = LanguageIdentifier.shared.evidence(for: text, protected: [6..<7, 7..<text.utf8.count])
    #expect(whole.letterCount > masked.letterCount)
    #expect(masked.letterCount == 2)
    #expect(masked.best == .ko)
    #expect(LanguageIdentifier.shared.evidence(for: text, protected: [0..<1000]).best == .und)
  }

  @Test func candidatesRestrictTheAnswer() {
    let text = "onde está o meu pedido"
    #expect(LanguageIdentifier.shared.evidence(for: text).best == .pt)
    let restricted = LanguageIdentifier.shared.evidence(for: text, candidates: [.es, .en])
    #expect(restricted.best == .es)
    #expect(Set(restricted.logLikelihoods.map(\.tag)) == [.es, .en])
    #expect(LanguageIdentifier.shared.evidence(for: text, candidates: [.ptBR, .en]).best == .pt)
    #expect(LanguageIdentifier.shared.evidence(for: "注文", candidates: [.en, .vi]).best == .und)
  }

  @Test func marksMayBeCombining() {
    let composed = LanguageIdentifier.shared.evidence(for: "Tôi muốn hoàn tiền")
    let decomposed = LanguageIdentifier.shared.evidence(
      for: "To\u{302}i muo\u{302}\u{301}n hoa\u{300}n tie\u{302}\u{300}n")
    #expect(decomposed.best == .vi)
    #expect(decomposed.logLikelihoods == composed.logLikelihoods)
  }

  @Test func likelihoodsAreRelativeToTheBest() {
    let evidence = LanguageIdentifier.shared.evidence(for: "quiero devolver esto")
    #expect(evidence.logLikelihoods.first == LanguageLikelihood(tag: .es, logLikelihood: 0))
    #expect(
      zip(evidence.logLikelihoods, evidence.logLikelihoods.dropFirst()).allSatisfy {
        $0.logLikelihood >= $1.logLikelihood
      })
    #expect(evidence.logLikelihoods.count == 13)
  }

  /// A sentence that is decided early leaves the next one open, and sums stay within bounds in scripts of few languages.
  @Test func longTextsKeepTheirLaterLanguages() {
    let english = "this is what we would like to know about the order that we have placed with you this week"
    let vietnamese = "tôi muốn hỏi về đơn hàng của tôi vì đã lâu rồi mà chưa nhận được"
    let evidence = LanguageIdentifier.shared.evidence(for: english + "\n" + vietnamese)
    #expect(evidence.spans.map(\.tag) == [.en, .vi])
    let ukrainian = String(repeating: "де моє замовлення воно мало прийти вчора ", count: 3000)
    #expect(LanguageIdentifier.shared.evidence(for: ukrainian).best == .uk)
    #expect(LanguageIdentifier.shared.evidence(for: ukrainian).confidence > 0.9)
  }
}
