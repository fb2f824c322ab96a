import TsunagiLanguage

/// What a reader of another language is shown, and where it came from.
public struct Translation: Hashable, Sendable {
  /// The reader's language; the message's own when nothing could be translated.
  public let language: LanguageTag
  public let text: String
  /// The label of the whole: that of its least trustworthy segment.
  public let source: TranslationSource
  /// How near a translation memory's segment is, 0 to 1; `nil` for sources that are exact.
  public let score: Double?
  /// The checks that the text passed, by name.
  public let checks: [String]
  /// Glosses to be shown beside the original, never sent and never part of the text.
  public let hints: [TranslationHint]
  /// The sentences with their own labels, in order.
  public let segments: [TranslatedSegment]

  public init(
    language: LanguageTag, text: String, source: TranslationSource, score: Double? = nil, checks: [String] = [],
    hints: [TranslationHint] = [], segments: [TranslatedSegment] = []
  ) {
    self.language = language
    self.text = text
    self.source = source
    self.score = score
    self.checks = checks
    self.hints = hints
    self.segments = segments
  }
}

/// Where a translation came from, from the most to the least trustworthy.
public enum TranslationSource: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A canned response, as linguists wrote it.
  case canned
  /// A canned response of which the operator changed sentences.
  case cannedEdited = "canned_edited"
  /// A recognised phrase that covers the whole sentence, as linguists wrote its rendering.
  case phrase
  /// A translation memory's segment.
  case memory
  /// A translation service, verified.
  case machine
  /// No translation: the words as they were written.
  case original

  public static func < (left: TranslationSource, right: TranslationSource) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    TranslationSource.allCases.firstIndex(of: self) ?? TranslationSource.allCases.count
  }
}

/// One sentence of a translated message.
public struct TranslatedSegment: Hashable, Sendable {
  /// The sentence, as half-open UTF-8 byte range of the text as received.
  public let range: Range<Int>
  public let text: String
  public let source: TranslationSource

  public init(range: Range<Int>, text: String, source: TranslationSource) {
    self.range = range
    self.text = text
    self.source = source
  }
}

/// What a stretch of the original means, for a reader who does not know its language.
public struct TranslationHint: Hashable, Sendable {
  /// The stretch, as half-open UTF-8 byte range of the text as received.
  public let range: Range<Int>
  /// The stretch itself.
  public let text: String
  /// Its meaning in the reader's language.
  public let gloss: String
  /// The concept or the intent that it stands for.
  public let concept: String

  public init(range: Range<Int>, text: String, gloss: String, concept: String) {
    self.range = range
    self.text = text
    self.gloss = gloss
    self.concept = concept
  }
}
