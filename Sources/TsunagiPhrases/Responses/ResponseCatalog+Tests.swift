import TsunagiLanguage

extension ResponseCatalog {
  /// A test of a response that did not come out as its author expects.
  public struct TestFailure: Hashable, Sendable, CustomStringConvertible {
    /// The position of the test in the response, from 0.
    public let index: Int
    /// The language of the expected text, or `nil` where an error was expected.
    public let language: LanguageTag?
    /// What was expected: a text, or the code of an error.
    public let expected: String
    /// What came out: a text, or an error.
    public let found: String

    public var description: String {
      "\(language.map { "\($0): " } ?? "")expected “\(expected)”, found “\(found)”"
    }
  }

  /// Runs the tests of a response, values not isolated.
  ///
  /// An expected text has to be that of its own language, not of a fallback; an expected error has to occur in every
  /// language that the response has.
  public func failedTests(of response: CannedResponse) -> [TestFailure] {
    response.tests.enumerated().flatMap { index, test in
      if let error = test.error { return failures(index, response, test, error: error) }
      return test.expect.sorted { $0.key < $1.key }.compactMap { language, expected in
        let found = outcome(response, language, test.arguments)
        return found == expected
          ? nil : TestFailure(index: index, language: language, expected: expected, found: found)
      }
    }
  }

  private func failures(
    _ index: Int, _ response: CannedResponse, _ test: ResponseTest, error: String
  ) -> [TestFailure] {
    for language in response.texts.keys.sorted() {
      do {
        let rendered = try render(response.id, in: language, arguments: test.arguments, isolating: false)
        return [TestFailure(index: index, language: nil, expected: error, found: rendered.text)]
      } catch  where error.code.description != test.error {
        return [TestFailure(index: index, language: nil, expected: test.error ?? "", found: error.code.description)]
      } catch {
        continue
      }
    }
    return []
  }

  private func outcome(_ response: CannedResponse, _ language: LanguageTag, _ arguments: [String: String]) -> String {
    do {
      let rendered = try render(response.id, in: language, arguments: arguments, isolating: false)
      return rendered.language == language ? rendered.text : "(\(rendered.language)) \(rendered.text)"
    } catch {
      return "\(error.code): \(error.reason)"
    }
  }
}
