/// What the house knows of one language, read from `dictionaries/languages.yaml`.
public struct LanguageProfile: Hashable, Sendable {
  /// How words stand beside each other, which decides what a space in a phrase pattern means.
  public enum WordSpacing: String, Hashable, Sendable, CaseIterable {
    /// No spaces between words (ja, zh, th, my): a space in a pattern is zero or more spaces.
    case none
    /// Spaces that people often leave out (ko): as `none`.
    case loose
    /// Words are separated: a space is one or more separators and a pattern starts and ends at word boundaries.
    case words
  }

  /// The name of a language in the profile's own language.
  public struct Name: Hashable, Sendable {
    /// In running text and in lists: 日本語, "Japanese", "японский".
    public let name: String
    /// After "speaks …": 日本語, "Japanese", "по-японски".
    public let spoken: String
    /// Further forms that a customer may write; matched, never printed.
    public let also: [String]

    public init(name: String, spoken: String? = nil, also: [String] = []) {
      self.name = name
      self.spoken = spoken ?? name
      self.also = also
    }
  }

  public let tag: LanguageTag
  /// The language's name in itself.
  public let endonym: String
  public let wordSpacing: WordSpacing
  /// The polite register that the texts are written in, for linguists: です・ます, Sie, vous.
  public let register: String?
  /// How a customer is addressed, for linguists: お客様, Sie, quý khách.
  public let address: String?
  /// CLDR calendar name of printed dates; `gregorian` unless the file says otherwise.
  public let calendar: String
  /// CLDR numbering system of printed numbers: `latn` unless the file says otherwise.
  public let digits: String
  /// Who is read instead when a text is missing, nearest first; ends in `en` for all but `en` itself.
  public let fallback: [LanguageTag]
  /// The names of all languages in this one.
  public let names: [LanguageTag: Name]

  public init(
    tag: LanguageTag, endonym: String, wordSpacing: WordSpacing, register: String? = nil, address: String? = nil,
    calendar: String = "gregorian", digits: String = "latn", fallback: [LanguageTag],
    names: [LanguageTag: Name] = [:]
  ) {
    self.tag = tag
    self.endonym = endonym
    self.wordSpacing = wordSpacing
    self.register = register
    self.address = address
    self.calendar = calendar
    self.digits = digits
    self.fallback = fallback
    self.names = names
  }
}
