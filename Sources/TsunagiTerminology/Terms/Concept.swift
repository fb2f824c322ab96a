import TsunagiLanguage

/// One thing that a shop and its customers talk about, with its words in every language.
///
/// Concept-oriented as in ISO 30042: words that share a meaning share a concept, and homonyms do not.
public struct Concept: Hashable, Sendable {
  /// Unique among concepts: ASCII `[A-Za-z0-9_-]{1,64}`.
  public var id: String
  /// The genre the concept belongs to, for example `returns_refunds`.
  public var domain: String
  public var definition: String
  public var note: String?
  /// The words of each language in the order of the file.
  public var terms: [LanguageTag: [Term]]
  /// Sentences that show where the concept is, and is not, recognised; the checker runs them.
  public var examples: [TermExample]

  public init(
    id: String, domain: String, definition: String, note: String? = nil, terms: [LanguageTag: [Term]],
    examples: [TermExample] = []
  ) {
    self.id = id
    self.domain = domain
    self.definition = definition
    self.note = note
    self.terms = terms
    self.examples = examples
  }

  /// The word to write in `language`, or `nil` where the concept has none yet.
  public func preferredTerm(in language: LanguageTag) -> Term? {
    terms[language]?.first { $0.status == .preferred }
  }
}

/// A sentence, and what of it is the concept.
public struct TermExample: Hashable, Sendable {
  public var language: LanguageTag
  public var text: String
  /// The part of `text` that has to be found, as written; `nil` when nothing of it may be.
  public var match: String?

  public init(language: LanguageTag, text: String, match: String?) {
    self.language = language
    self.text = text
    self.match = match
  }
}
