import TsunagiLanguage

/// What a customer can mean, once for all languages.
public struct Intent: Hashable, Sendable {
  /// Unique among intents: ASCII `[A-Za-z0-9_-]{1,64}`.
  public var id: String
  /// The signal that the intent raises for the handoff, or `nil`.
  public var signal: String?
  /// The genre that the intent votes for, or `nil`.
  public var genre: String?
  /// The priority level that the intent calls for, or `nil`.
  public var priority: String?
  /// The values that wordings can pick up, by name.
  public var slots: [String: SlotType]
  /// How the meaning is told to a reader of each language: an ICU message over the slots.
  public var renderings: [LanguageTag: String]
  /// Ids of the responses that answer the intent, best first.
  public var responses: [String]

  public init(
    id: String, signal: String? = nil, genre: String? = nil, priority: String? = nil, slots: [String: SlotType] = [:],
    renderings: [LanguageTag: String] = [:], responses: [String] = []
  ) {
    self.id = id
    self.signal = signal
    self.genre = genre
    self.priority = priority
    self.slots = slots
    self.renderings = renderings
    self.responses = responses
  }

  /// The pseudo-intent whose wordings are courtesy words: please, thank you, すみません.
  ///
  /// It never appears among matches; it only helps to say whether a match covers its whole sentence.
  public static let courtesy = "courtesy"
}
