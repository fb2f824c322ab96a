import TsunagiLanguage
import TsunagiPhrases

extension CheckRule {
  /// Every test of a response comes out as its author expects.
  static let responseTests = CheckRule("response_tests") { content in
    let catalog = ResponseCatalog(
      content.responses.map(\.value), languages: content.catalog, terms: content.termIndex)
    return content.responses.flatMap { entry in
      catalog.failedTests(of: entry.value)
        // Number formats put no-break spaces, which nobody can tell from the space on the keyboard.
        .filter { withPlainSpaces($0.expected) != withPlainSpaces($0.found) }
        .map { describe($0, in: entry) }
    }
  }

  private static func withPlainSpaces(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 }))
  }

  private static func describe(_ failure: ResponseCatalog.TestFailure, in entry: Entry<CannedResponse>) -> Diagnostic {
    let test: [YAMLStep] = ["tests", .index(failure.index)]
    return entry.error(
      "response_test",
      at: test + (failure.language.map { ["expect", .key($0.description)] } ?? ["error"]),
      DiagnosticText(
        "The test fails: expected “\(failure.expected)”, found “\(failure.found)”.",
        ja: "テスト失敗: 期待は「\(failure.expected)」、結果は「\(failure.found)」です。"),
      remedy: DiagnosticText(
        "Correct the text, or the test if it asks for the wrong thing.", ja: "本文を直してください。期待の側が誤りならテストを直してください。"))
  }
}
