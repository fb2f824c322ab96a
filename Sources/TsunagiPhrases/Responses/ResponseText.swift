import TsunagiLanguage

/// The text of a response in one language.
public struct ResponseText: Hashable, Sendable {
  /// Whether somebody who knows the language has approved the text.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case draft, reviewed
  }

  public var state: State
  /// Which version of the source text this one was made from; written by a tool.
  public var stamp: String?
  /// An ICU message: `{order}`, `{days, plural, one {# day} other {# days}}`.
  public var text: String

  public init(state: State, stamp: String? = nil, text: String) {
    self.state = state
    self.stamp = stamp
    self.text = text
  }
}

/// Arguments for a response, and what has to come out.
public struct ResponseTest: Hashable, Sendable {
  public var arguments: [String: String]
  /// The exact text of each language, without isolating characters; empty when an error is expected.
  public var expect: [LanguageTag: String]
  /// The code of the error that has to occur (`missing_argument`), or `nil`.
  public var error: String?

  public init(arguments: [String: String], expect: [LanguageTag: String] = [:], error: String? = nil) {
    self.arguments = arguments
    self.expect = expect
    self.error = error
  }
}
