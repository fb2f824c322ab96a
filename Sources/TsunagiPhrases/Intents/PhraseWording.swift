import TsunagiLanguage

/// How people say one intent in one language.
public struct PhraseWording: Hashable, Sendable {
  /// The id of the intent.
  public var intent: String
  public var language: LanguageTag
  /// Named parts of patterns: `person` for `<person>`.
  public var rules: [String: String]
  public var groups: [PhraseGroup]
  /// Patterns that cancel a match which they overlap.
  public var not: [String]
  /// Sentences that the checker runs.
  public var tests: [PhraseTest]

  public init(
    intent: String, language: LanguageTag, rules: [String: String] = [:], groups: [PhraseGroup],
    not: [String] = [], tests: [PhraseTest] = []
  ) {
    self.intent = intent
    self.language = language
    self.rules = rules
    self.groups = groups
    self.not = not
    self.tests = tests
  }
}

/// Patterns that say the same, down to the attributes.
public struct PhraseGroup: Hashable, Sendable {
  /// Attributes that a match of the group carries: `strength: required`.
  public var set: [String: String]
  /// One pattern each, in the notation of sentence templates.
  public var patterns: [String]

  public init(set: [String: String] = [:], patterns: [String]) {
    self.set = set
    self.patterns = patterns
  }
}

/// A sentence, and what the wording has to make of it.
public struct PhraseTest: Hashable, Sendable {
  public var text: String
  /// Slots and attributes that the match must have, at least these; `nil` when nothing may match.
  public var expect: [String: String]?

  public init(text: String, expect: [String: String]?) {
    self.text = text
    self.expect = expect
  }
}
