import TsunagiLanguage

/// A message that linguists wrote in advance, in every language, with typed places for values.
public struct CannedResponse: Hashable, Sendable {
  /// Who reads the response.
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    case customer, `operator`, seller
  }

  /// Who may send the response.
  public enum Sender: String, Hashable, Sendable, CaseIterable {
    /// The automatic flow.
    case bot
    case `operator`
    case both
  }

  /// `<genre>.<file stem>`, for example `returns_refunds.refund_issued`.
  public var id: String
  public var audience: Audience
  public var sentBy: Sender
  /// What lists show, by the reader's language.
  public var title: [LanguageTag: String]
  /// A short word that operators type to get the response.
  public var shortcut: String?
  /// Words that operators look for, by language.
  public var search: [LanguageTag: [String]]
  /// Ids of the concepts whose words the texts have to use.
  public var requiresTerms: [String]
  /// The typed places of the texts in the order of the file.
  public var parameters: [ResponseParameter]
  /// The language that the response was authored in.
  public var source: LanguageTag
  public var texts: [LanguageTag: ResponseText]
  public var tests: [ResponseTest]

  public init(
    id: String, audience: Audience = .customer, sentBy: Sender = .both, title: [LanguageTag: String] = [:],
    shortcut: String? = nil, search: [LanguageTag: [String]] = [:], requiresTerms: [String] = [],
    parameters: [ResponseParameter] = [], source: LanguageTag = .ja, texts: [LanguageTag: ResponseText],
    tests: [ResponseTest] = []
  ) {
    self.id = id
    self.audience = audience
    self.sentBy = sentBy
    self.title = title
    self.shortcut = shortcut
    self.search = search
    self.requiresTerms = requiresTerms
    self.parameters = parameters
    self.source = source
    self.texts = texts
    self.tests = tests
  }

  /// The genre that the id begins with: `returns_refunds` of `returns_refunds.refund_issued`.
  public var genre: String {
    String(id.prefix { $0 != "." })
  }
}

/// A named place in the texts of a response.
public struct ResponseParameter: Hashable, Sendable {
  public var name: String
  public var type: ParameterType

  public init(name: String, type: ParameterType) {
    self.name = name
    self.type = type
  }
}
