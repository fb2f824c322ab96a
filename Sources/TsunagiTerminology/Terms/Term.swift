/// How linguists want a term to be used.
public enum TermStatus: String, Hashable, Sendable, CaseIterable {
  /// The one word that is written for the concept in its language.
  case preferred
  /// Understood and accepted, not written by choice.
  case admitted
  /// Recognised, and never to be written.
  case forbidden
}

/// How a term's other word forms are recognised.
public enum Inflection: String, Hashable, Sendable, CaseIterable {
  /// As listed, no further form.
  case none
  /// By the language's Snowball stemmer; the listed forms where the language has none.
  case stem
}

/// One wording of a concept in one language.
public struct Term: Hashable, Sendable {
  /// The term as it is printed.
  public var text: String
  public var status: TermStatus
  /// `noun`, `verb`, … as linguists name it.
  public var partOfSpeech: String?
  /// The Japanese reading in kana; shown, not matched.
  public var reading: String?
  public var inflection: Inflection
  /// Other spellings of the same word, matched as the term is.
  public var variants: [String]
  /// Word forms (plurals, honorific forms), matched as the term is.
  public var forms: [String]
  /// Longer texts that contain the term's letters and mean something else: no match inside them.
  public var except: [String]

  public init(
    text: String, status: TermStatus, partOfSpeech: String? = nil, reading: String? = nil,
    inflection: Inflection = .none, variants: [String] = [], forms: [String] = [], except: [String] = []
  ) {
    self.text = text
    self.status = status
    self.partOfSpeech = partOfSpeech
    self.reading = reading
    self.inflection = inflection
    self.variants = variants
    self.forms = forms
    self.except = except
  }

  /// Every listed surface of the term, the printed one first.
  public var surfaces: [String] {
    [text] + variants + forms
  }
}
