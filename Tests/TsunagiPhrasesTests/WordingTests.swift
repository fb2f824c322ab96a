import Testing
import TsunagiPhrases

@Suite struct WordingTests {
  @Test(arguments: [Samples.operatorLanguageInJapanese, Samples.operatorLanguageInVietnamese])
  func wordingsOfTheFormatPassTheirTests(wording: PhraseWording) throws {
    let index = try PhraseIndex(
      intents: [Samples.operatorLanguage],
      wordings: [Samples.operatorLanguageInJapanese, Samples.operatorLanguageInVietnamese],
      languages: Samples.languages)
    let failures = index.failedTests(of: wording)
    #expect(failures.isEmpty, "\(failures)")
  }

  @Test func failedTestsSayWhatWasFound() throws {
    var wording = Samples.operatorLanguageInJapanese
    wording.tests = [
      PhraseTest(text: "日本語対応を希望します", expect: nil),
      PhraseTest(text: "日本語対応を希望します", expect: ["language": "en"]),
      PhraseTest(text: "返品したいです", expect: ["language": "ja"]),
    ]
    let index = try PhraseIndex(intents: [Samples.operatorLanguage], wordings: [wording], languages: Samples.languages)
    let failures = index.failedTests(of: wording)
    #expect(failures.map(\.index) == [0, 1, 2])
    #expect(failures[1].description.contains("expected language: en"))
    #expect(failures[1].description.contains("language: ja"))
    #expect(failures[2].description.hasSuffix("found none"))
  }
}
