import Testing
import TsunagiLanguage

@Suite struct LanguagePriorTests {
  private func session(_ turns: String...) -> LanguagePrior {
    turns.reduce(LanguagePrior()) { prior, turn in
      LanguageIdentifier.shared.evidence(for: turn).decided(with: prior).prior
    }
  }

  @Test(arguments: ["ok", "OK!", "田中", "No.", "Maria"])
  func shortTurnKeepsTheSession(turn: String) {
    let prior = session("tôi muốn hỏi về đơn hàng của tôi")
    #expect(LanguageIdentifier.shared.evidence(for: turn).decided(with: prior).tag == .vi)
  }

  @Test func sentenceInAnotherLanguageChangesIt() {
    let prior = session("tôi muốn hỏi về đơn hàng của tôi")
    let decision = LanguageIdentifier.shared.evidence(for: "Can you please tell me what is in the order?")
      .decided(with: prior)
    #expect(decision.tag == .en)
    #expect(decision.decidedBy == .text)
  }

  @Test func pinOutranksAll() {
    var prior = session("tôi muốn hỏi về đơn hàng của tôi")
    prior.pinned = .ja
    let decision = LanguageIdentifier.shared.evidence(for: "Where is my order?").decided(with: prior)
    #expect(decision.tag == .ja)
    #expect(decision.decidedBy == .pinned)
  }

  @Test func noLettersKeepTheSessionElseTheDeclaredElseUndetermined() {
    let evidence = LanguageIdentifier.shared.evidence(for: "250-1234567-1234567 👍")
    #expect(evidence.best == .und)
    #expect(evidence.confidence == 0)
    #expect(evidence.decided(with: session("주문이 아직 안 왔어요")).decidedBy == .session)
    #expect(evidence.decided(with: LanguagePrior(declared: .th)).tag == .th)
    #expect(evidence.decided(with: LanguagePrior()).tag == .und)
  }
}
