/// A message to be kept.
public struct NewMessage: Sendable, Hashable {
  public var id: MessageID
  /// The role that sent it, such as `customer` or `operator`.
  public var sender: String
  public var audience: Audience
  /// Opaque to the store.
  public var payload: [UInt8]
  /// What is already translated: BCP 47 tag to an opaque value.
  public var translations: [String: [UInt8]]

  public init(
    id: MessageID, sender: String, audience: Audience = .everyone, payload: [UInt8],
    translations: [String: [UInt8]] = [:]
  ) {
    self.id = id
    self.sender = sender
    self.audience = audience
    self.payload = payload
    self.translations = translations
  }
}

/// A change to a message of the session; what is nil stays, translations are added or replaced by language.
public struct MessageUpdate: Sendable, Hashable {
  public var id: MessageID
  public var audience: Audience?
  public var payload: [UInt8]?
  public var translations: [String: [UInt8]]

  public init(
    id: MessageID, audience: Audience? = nil, payload: [UInt8]? = nil, translations: [String: [UInt8]] = [:]
  ) {
    self.id = id
    self.audience = audience
    self.payload = payload
    self.translations = translations
  }
}

/// A message of a session's history.
public struct StoredMessage: Sendable, Hashable {
  public var id: MessageID
  /// The `seq` of the event that announced it: its place in the history.
  public var seq: Int64
  public var sender: String
  public var audience: Audience
  public var createdAt: Timestamp
  public var updatedAt: Timestamp
  /// Nil after erasure.
  public var payload: [UInt8]?
  public var translations: [String: [UInt8]]

  public init(
    id: MessageID, seq: Int64, sender: String, audience: Audience, createdAt: Timestamp, updatedAt: Timestamp,
    payload: [UInt8]?, translations: [String: [UInt8]]
  ) {
    self.id = id
    self.seq = seq
    self.sender = sender
    self.audience = audience
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.payload = payload
    self.translations = translations
  }
}

/// A piece of a session's history, oldest first.
public struct MessagePage: Sendable, Hashable {
  public var messages: [StoredMessage]
  /// Whether the history goes on beyond this page, in the direction it was read.
  public var hasMore: Bool

  public init(messages: [StoredMessage], hasMore: Bool) {
    self.messages = messages
    self.hasMore = hasMore
  }
}

/// Which piece of a history to read. Bounds are exclusive.
public struct MessageQuery: Sendable, Hashable {
  public enum Order: Sendable, Hashable {
    /// From `after` on.
    case forward
    /// The last messages before `before`; the page itself is still oldest first.
    case backward
  }

  public var after: Int64?
  public var before: Int64?
  public var order: Order
  /// 1 to 1000.
  public var limit: Int
  /// Only messages for one of these.
  public var audience: Audience

  public init(
    after: Int64? = nil, before: Int64? = nil, order: Order = .forward, limit: Int = 100,
    audience: Audience = .everyone
  ) {
    self.after = after
    self.before = before
    self.order = order
    self.limit = limit
    self.audience = audience
  }
}
