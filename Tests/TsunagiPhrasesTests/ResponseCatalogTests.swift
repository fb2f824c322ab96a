import Testing
import TsunagiLanguage
import TsunagiTerminology

@testable import TsunagiPhrases

@Suite struct ResponseCatalogTests {
  private static let refundIssued = CannedResponse(
    id: "returns_refunds.refund_issued",
    parameters: [
      ResponseParameter(name: "order", type: .orderNumber), ResponseParameter(name: "amount", type: .money),
      ResponseParameter(name: "days", type: .count),
    ],
    texts: [
      .ja: ResponseText(
        state: .draft, text: "ご注文（{order}）につきまして、{amount}の返金手続きが完了いたしました。{days}日ほどで反映されます。"),
      .en: ResponseText(
        state: .draft,
        text:
          "We have issued a refund of {amount} for order {order}. It should arrive in about {days, plural, one{# day} other{# days}}."
      ),
    ],
    tests: [
      ResponseTest(
        arguments: ["order": "250-1234567-1234567", "amount": "1980 JPY", "days": "1"],
        expect: [
          .ja: "ご注文（250-1234567-1234567）につきまして、1,980円の返金手続きが完了いたしました。1日ほどで反映されます。",
          .en: "We have issued a refund of ¥1,980 for order 250-1234567-1234567. It should arrive in about 1 day.",
        ]),
      ResponseTest(arguments: ["order": "250-1234567-1234567"], error: "missing_argument"),
    ])

  private func catalog(_ text: String, _ type: ParameterType, in language: LanguageTag = .en) -> ResponseCatalog {
    let terms = TermIndex(
      concepts: [
        Concept(
          id: "refund", domain: "d", definition: "",
          terms: [.en: [Term(text: "refund", status: .preferred)], .ja: [Term(text: "返金", status: .preferred)]])
      ], languages: Samples.languages)
    let response = CannedResponse(
      id: "other.test", parameters: [ResponseParameter(name: "x", type: type)],
      texts: [language: ResponseText(state: .draft, text: text)])
    return ResponseCatalog([response, Self.refundIssued], languages: Samples.languages, terms: terms)
  }

  @Test func theResponseOfTheFormatPassesItsTests() {
    let catalog = ResponseCatalog([Self.refundIssued], languages: Samples.languages)
    #expect(catalog.failedTests(of: Self.refundIssued).isEmpty, "\(catalog.failedTests(of: Self.refundIssued))")
  }

  @Test func failedTestsSayWhatCameOut() {
    var response = Self.refundIssued
    response.tests[0].expect[.en] = "Refunded."
    response.tests[1].error = "no_text"
    let failures = ResponseCatalog([response], languages: Samples.languages).failedTests(of: response)
    #expect(failures.map(\.index) == [0, 1])
    #expect(failures[0].found.hasPrefix("We have issued"))
    #expect(failures[1].found == "missing_argument")
  }

  @Test(arguments: [
    (ParameterType.text, "a {b} 'c' # <d>", "a {b} 'c' # <d>"),
    (.personName, "O'Brien {name}", "O'Brien {name}"),
    (.orderNumber, "250-1234567-1234567", "250-1234567-1234567"),
    (.money, "1980 JPY", "¥1,980"),
    (.money, "19.9 USD", "$19.90"),
    (.count, "1234", "1,234"),
    (.date, "2026-03-04", "March 4, 2026"),
    (.instant, "2026-11-22T09:00:00+09:00[Asia/Tokyo]", "November 22, 2026 at 9:00\u{202F}AM GMT+9"),
    (.instant, "2026-11-22T09:00:00Z", "November 22, 2026 at 9:00\u{202F}AM UTC"),
    (.duration, "PT15M", "15 minutes"),
    (.duration, "P1DT3H", "1 day 3 hours"),
    (.url, "https://example.com/?q=a'b{c}", "https://example.com/?q=a'b{c}"),
    (.term, "refund", "refund"),
    (.language, "ja", "Japanese"),
  ])
  func writesValues(type: ParameterType, argument: String, expected: String) throws {
    let rendered = try catalog("– {x} –", type).render(
      "other.test", in: .en, arguments: ["x": argument], isolating: false)
    #expect(rendered.text == "– \(expected) –")
  }

  @Test(arguments: [
    (ParameterType.money, "1980 JPY", "1,980円"), (.date, "2026-03-04", "2026年3月4日"), (.duration, "PT1H15M", "1時間15分"),
    (.language, "en", "英語"), (.term, "refund", "返金"),
  ])
  func writesValuesInJapanese(type: ParameterType, argument: String, expected: String) throws {
    let rendered = try catalog("{x}", type, in: .ja).render(
      "other.test", in: .ja, arguments: ["x": argument], isolating: false)
    #expect(rendered.text == expected)
  }

  @Test func theSpokenFormOfALanguageHasItsOwnPlace() throws {
    let catalog = catalog("{x}: говорит {x_spoken}", .language, in: .ru)
    let rendered = try catalog.render("other.test", in: .ru, arguments: ["x": "ja"], isolating: false)
    #expect(rendered.text == "японский: говорит по-японски")
  }

  @Test(arguments: [
    (ParameterType.text, ""), (.text, " \n"), (.text, "a\u{0}"), (.text, "a\u{202E}b"), (.text, "a\u{2069}b"),
    (.personName, "a\nb"), (.orderNumber, "２５０"), (.orderNumber, "-1"), (.orderNumber, "a b"), (.money, "1980"),
    (.money, "1,980 JPY"), (.money, "19.80 JPY"), (.money, "1980 jpy"), (.money, "1980 ABC"), (.count, "-1"),
    (.count, "1.5"),
    (.count, "99999999999999999999"), (.date, "2026-02-29"), (.date, "22/11/2026"), (.date, "2026-1-1"),
    (.instant, "2026-11-22T09:00:00"), (.instant, "2026-11-22T25:00:00Z"), (.instant, "2026-11-22T09:00:00Z[Mars/X]"),
    (.duration, "15M"), (.duration, "PT"), (.duration, "P1D1Y"), (.duration, "PT1.5H"), (.url, "javascript:alert(1)"),
    (.url, "https://"), (.url, "https://a b"), (.url, "https://a\">"), (.term, "nothing"), (.language, "xx"),
    (.language, ""),
  ])
  func refusesArgumentsOfTheWrongType(type: ParameterType, argument: String) {
    #expect {
      try catalog("{x}", type).render("other.test", in: .en, arguments: ["x": argument])
    } throws: { error in
      let error = error as? RenderError
      return error?.code == .invalidArgument && error?.argument == "x" && error?.remedy.isEmpty == false
    }
  }

  @Test func valuesAreIsolatedUnlessTheyChoose() throws {
    let rendered = try catalog("{x}!", .text).render("other.test", in: .en, arguments: ["x": "a"])
    #expect(rendered.text == "\u{2068}a\u{2069}!")
    let chosen = try catalog("{x, select, a{yes} other{no}}", .text).render(
      "other.test", in: .en, arguments: ["x": "a"])
    #expect(chosen.text == "yes")
  }

  @Test func aMissingLanguageFallsBackVisibly() throws {
    let catalog = catalog("Hello {x}", .text)
    let rendered = try catalog.render("other.test", in: .vi, arguments: ["x": "a"], isolating: false)
    #expect(rendered == RenderedResponse(response: "other.test", text: "Hello a", language: .en, isFallback: true))
    #expect(try catalog.render("other.test", in: .en, arguments: ["x": "a"]).isFallback == false)
  }

  @Test func errorsSayWhatToDo() throws {
    let catalog = catalog("{x} {y}", .text)
    func error(_ id: String, _ arguments: [String: String], _ language: LanguageTag = .en) -> RenderError? {
      do {
        _ = try catalog.render(id, in: language, arguments: arguments)
        return nil
      } catch {
        return error
      }
    }
    #expect(error("other.tset", ["x": "a"])?.code == .unknownResponse)
    #expect(error("other.tset", ["x": "a"])?.remedy.contains("did you mean other.test?") == true)
    #expect(
      error("other.test", [:]) == RenderError(.missingArgument, response: "", argument: "x", reason: "", remedy: ""))
    #expect(
      error("other.test", ["x": "a", "z": "b"])
        == RenderError(.unexpectedArgument, response: "", argument: "z", reason: "", remedy: ""))
    #expect(error("other.test", ["x": "a"])?.code == .invalidText)
    #expect(error("other.test", ["x": "a"])?.description.contains("{y}") == true)
    let japanese = self.catalog("{x}", .text, in: .ja)
    #expect(throws: RenderError(.noText, response: "", reason: "", remedy: "")) {
      try japanese.render("other.test", in: .en, arguments: ["x": "a"])
    }
  }
}
