import TsunagiLanguage

/// One thing that a message says.
public struct PhraseMatch: Hashable, Sendable {
  public let intent: String
  /// The language of the wording; short texts may match those of several.
  public let language: LanguageTag
  /// Where it stands in the folded text, in bytes.
  public let folded: Range<Int>
  /// Where it stands in the original, in bytes.
  public let range: Range<Int>
  /// The index of the sentence.
  public let sentence: Int
  public let slots: [String: SlotValue]
  /// What the group of patterns sets: `strength: required`.
  public let attributes: [String: String]
  /// Whether the match and courtesy words cover every letter and digit of the sentence.
  public let coversSentence: Bool

  public init(
    intent: String, language: LanguageTag, folded: Range<Int>, range: Range<Int>, sentence: Int,
    slots: [String: SlotValue], attributes: [String: String], coversSentence: Bool
  ) {
    self.intent = intent
    self.language = language
    self.folded = folded
    self.range = range
    self.sentence = sentence
    self.slots = slots
    self.attributes = attributes
    self.coversSentence = coversSentence
  }

  /// A slot's value or an attribute, by name; an attribute comes first.
  public subscript(_ name: String) -> String? {
    attributes[name] ?? slots[name]?.value
  }
}

/// What a message puts into a slot.
public struct SlotValue: Hashable, Sendable {
  public let type: SlotType
  /// The message's own words.
  public let text: String
  /// What they mean: a BCP 47 tag, an id in ASCII, `1980 JPY`, an ISO date, or the text itself.
  public let value: String
  /// Where they stand in the original, in bytes.
  public let range: Range<Int>

  public init(type: SlotType, text: String, value: String, range: Range<Int>) {
    self.type = type
    self.text = text
    self.value = value
    self.range = range
  }
}

/// A match that a `not` pattern of its intent took back.
public struct CancelledPhrase: Hashable, Sendable {
  public let match: PhraseMatch
  /// The `not` pattern as it was written.
  public let pattern: String
  /// The language whose wording has the pattern.
  public let language: LanguageTag
  /// Where the pattern matched in the original, in bytes.
  public let range: Range<Int>

  public init(match: PhraseMatch, pattern: String, language: LanguageTag, range: Range<Int>) {
    self.match = match
    self.pattern = pattern
    self.language = language
    self.range = range
  }
}

/// Everything that a message says, in text order.
public struct PhraseMatches: Hashable, Sendable {
  public var matches: [PhraseMatch]
  public var cancelled: [CancelledPhrase]

  public init(matches: [PhraseMatch] = [], cancelled: [CancelledPhrase] = []) {
    self.matches = matches
    self.cancelled = cancelled
  }
}
