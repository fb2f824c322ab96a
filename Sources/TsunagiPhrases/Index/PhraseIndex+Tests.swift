import TsunagiText

extension PhraseIndex {
  /// A test of a wording that did not come out as its author expects.
  public struct TestFailure: Hashable, Sendable, CustomStringConvertible {
    /// The position of the test in the wording, from 0.
    public let index: Int
    public let test: PhraseTest
    /// What the wording's patterns found, after cancelling.
    public let found: [PhraseMatch]
    /// What `not` patterns took back.
    public let cancelled: [CancelledPhrase]

    public var description: String {
      "“\(test.text)”: expected \(PhraseIndex.text(test.expect)), found \(foundText)"
    }

    private var foundText: String {
      let matches = found.map { match in
        PhraseIndex.text(match.slots.mapValues(\.value).merging(match.attributes) { _, attribute in attribute })
      }
      let taken = cancelled.map { "none (taken back by “\($0.pattern)”)" }
      let all = matches + taken
      return all.isEmpty ? "none" : all.joined(separator: "; ")
    }
  }

  /// Runs the tests of a wording against its own language's patterns.
  ///
  /// A test passes when a match of the wording's intent has every value that is expected, or when nothing is expected
  /// and nothing matches.
  public func failedTests(
    of wording: PhraseWording, recognizer: EntityRecognizer = EntityRecognizer()
  ) -> [TestFailure] {
    wording.tests.enumerated().compactMap { index, test in
      let text = MessageText(test.text)
      let result = tables.matches(
        in: text, recognizer.entities(in: text), nil, [wording.language],
        reportsCourtesy: wording.intent == Intent.courtesy)
      let found = result.matches.filter { $0.intent == wording.intent }
      let passes =
        test.expect.map { expected in
          found.contains { match in expected.allSatisfy { match[$0.key] == $0.value } }
        } ?? found.isEmpty
      if passes { return nil }
      return TestFailure(
        index: index, test: test, found: found, cancelled: result.cancelled.filter { $0.match.intent == wording.intent }
      )
    }
  }

  private static func text(_ values: [String: String]?) -> String {
    guard let values else { return "none" }
    if values.isEmpty { return "a match" }
    return values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }
}
