import TsunagiLanguage
import TsunagiPhrases

extension CheckRule {
  /// Every test of a wording comes out as its author expects, and asks for values that exist.
  static let phraseTests = CheckRule("phrase_tests") { content in
    let intents = Dictionary(content.intents.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    let expectations = content.wordings.flatMap { unknownValues(in: $0, intents[$0.value.intent]) }
    // Patterns that cannot be compiled have a rule of their own; without an index no test can be run.
    guard
      let index = try? PhraseIndex(
        intents: content.intents.map(\.value), wordings: content.wordings.map(\.value), languages: content.catalog)
    else { return expectations }
    return expectations
      + content.wordings.flatMap { entry in
        index.failedTests(of: entry.value).map { describe($0, in: entry) }
      }
  }

  private static func describe(_ failure: PhraseIndex.TestFailure, in entry: Entry<PhraseWording>) -> Diagnostic {
    let expected = japanese(failure.test.expect)
    return entry.error(
      "phrase_test", at: ["tests", .index(failure.index), "text"],
      DiagnosticText("The test fails: \(failure).", ja: "テスト失敗: 「\(failure.test.text)」の期待は\(expected)ですが、結果が異なります。"),
      remedy: DiagnosticText(
        "Change the patterns, or the test if it asks for the wrong thing.",
        ja: "パターンを直してください。期待の側が誤りならテストを直してください。"))
  }

  private static func japanese(_ expect: [String: String]?) -> String {
    guard let expect else { return "「一致なし」" }
    if expect.isEmpty { return "「一致」" }
    return "「" + expect.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "、") + "」"
  }

  /// A test that expects a value which no pattern can give.
  private static func unknownValues(in entry: Entry<PhraseWording>, _ intent: Intent?) -> [Diagnostic] {
    guard let intent else { return [] }
    let names = Set(intent.slots.keys).union(entry.value.groups.flatMap(\.set.keys))
    return entry.value.tests.enumerated().flatMap { index, test in
      (test.expect ?? [:]).keys.filter { !names.contains($0) }.sorted().map { name in
        entry.error(
          "unknown_slot", at: entry.node.keyPosition(at: ["tests", .index(index), "expect", .key(name)]),
          DiagnosticText(
            "Neither the intent’s slots nor the groups’ `set` have “\(name)”.",
            ja: "「\(name)」はインテントの slots にもグループの set にもありません。"),
          remedy: DiagnosticText("Correct the name.", ja: "名前を直してください。"))
      }
    }
  }
}
