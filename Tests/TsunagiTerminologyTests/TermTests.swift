import Testing
import TsunagiTerminology

@Suite struct TermTests {
  @Test func surfacesBeginWithThePrintedOne() {
    let term = Term(text: "払い戻し", status: .admitted, variants: ["払戻し", "払戻"], forms: ["お払い戻し"])
    #expect(term.surfaces == ["払い戻し", "払戻し", "払戻", "お払い戻し"])
  }
}
