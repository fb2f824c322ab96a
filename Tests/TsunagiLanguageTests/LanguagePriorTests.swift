import Testing
import TsunagiLanguage

@Suite struct LanguagePriorTests {
  private func prior(_ before: String) -> LanguagePrior {
    if before.hasPrefix("declared:") {
      return LanguagePrior(declared: LanguageTag(String(before.dropFirst(9))))
    }
    return before.split(separator: "|").reduce(LanguagePrior()) { prior, turn in
      LanguageIdentifier.shared.evidence(for: String(turn)).decided(with: prior).prior
    }
  }

  @Test func behaviour() throws {
    for row in try LanguageFixture.rows("prior") {
      let decision = LanguageIdentifier.shared.evidence(for: row[1]).decided(with: prior(row[0]))
      #expect(decision.tag.description == row[2], "\(row)")
      #expect(decision.decidedBy.rawValue == row[3], "\(row)")
    }
  }

  @Test func pinOutranksAll() {
    var prior = prior("tôi muốn hỏi về đơn hàng của tôi")
    prior.pinned = .ja
    let decision = LanguageIdentifier.shared.evidence(for: "Where is my order?").decided(with: prior)
    #expect(decision.tag == .ja)
    #expect(decision.confidence == 1)
    #expect(decision.decidedBy == .pinned)
  }

  @Test func noLettersAndNothingKnownIsUndetermined() {
    let decision = LanguageIdentifier.shared.evidence(for: "250-1234567").decided(with: LanguagePrior())
    #expect(decision.tag == .und)
    #expect(decision.confidence == 0)
  }

  @Test func changedLanguageStays() {
    var prior = prior("where is my order please|tôi muốn hỏi về đơn hàng của tôi")
    prior = LanguageIdentifier.shared.evidence(for: "ok").decided(with: prior).prior
    #expect(prior.history.first?.tag == .vi)
  }
}
