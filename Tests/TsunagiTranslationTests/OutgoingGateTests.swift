import Testing
import TsunagiLanguage
import TsunagiTranslation

@Suite struct OutgoingGateTests {
  private func verdict(_ source: TranslationSource, from: LanguageTag, to: LanguageTag?) -> OutgoingGate.Verdict {
    OutgoingGate.verdict(language: from, reader: to) { Translation(language: .vi, text: "t", source: source) }
  }

  @Test func holdsWhatNothingVerifiedTranslates() {
    #expect(verdict(.original, from: .ja, to: .vi) == .held)
  }

  @Test func sendsATranslation() {
    #expect(verdict(.phrase, from: .ja, to: .vi) == .translated(Translation(language: .vi, text: "t", source: .phrase)))
  }

  @Test func needsNoneInTheReadersLanguageOrWithoutLetters() {
    #expect(verdict(.original, from: .vi, to: .vi) == .sameLanguage)
    #expect(verdict(.original, from: .und, to: .vi) == .sameLanguage)
    #expect(verdict(.original, from: .ja, to: nil) == .sameLanguage)
  }
}
