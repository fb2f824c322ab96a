import TsunagiLanguage

/// Everything that is remembered of one session between two messages: a pure value, kept by the store.
public struct SessionState: Hashable, Sendable {
  public var phase: SessionPhase = .automatic
  /// What is known of the customer's language: declared, pinned, earlier messages.
  public var languagePrior: LanguagePrior
  /// The language of the session so far; `und` before the first message with letters.
  public var language: LanguageTag = .und
  /// The language that the customer asked to be answered in; otherwise the session's.
  public var wantedReplyLanguage: LanguageTag?
  /// The language that the operator, or the shop by default, works in.
  public var operatorLanguage: LanguageTag
  /// The operator who has the session.
  public var operatorName: String?
  public var pendingQuestion: PendingQuestion?
  public var operatorLanguageWishes: [OperatorLanguageWish] = []
  public var reasons: [HandoffReason] = []
  public var refusesTranslation = false
  public var wantsCallback = false
  public var notSolvedCount = 0
  public var unclearCount = 0
  public var wasGreeted = false
  /// The genre of the matter and how sure it is, 0 to 1.
  public var genre: GenreVote?
  public var priority: Priority = .normal
  /// Values that the customer has given, by parameter type: `order_number`.
  public var values: [String: String] = [:]
  public var surveyScore: Int?
  /// How many messages the customer has sent.
  public var customerMessageCount = 0
  /// How many messages the session holds, from all senders; the next one's number is one higher.
  public var messageCount = 0

  public init(declared: LanguageTag? = nil, operatorLanguage: LanguageTag = .ja) {
    languagePrior = LanguagePrior(declared: declared)
    self.operatorLanguage = operatorLanguage
  }

  /// The language in which the customer is answered, or `nil` while nothing tells it.
  public var replyLanguage: LanguageTag? {
    wantedReplyLanguage ?? languagePrior.pinned ?? (language == .und ? languagePrior.declared : language)
  }
}
