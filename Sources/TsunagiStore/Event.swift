/// Something that happened in a session, to be numbered and kept.
public struct NewEvent: Sendable, Hashable {
  /// Such as `message_created`.
  public var type: String
  public var audience: Audience
  /// The message it is about. The first event about a new message gives the message its place in the history.
  public var message: MessageID?
  /// Opaque to the store.
  public var payload: [UInt8]

  public init(type: String, audience: Audience, message: MessageID? = nil, payload: [UInt8]) {
    self.type = type
    self.audience = audience
    self.message = message
    self.payload = payload
  }
}

/// An event of a session's log.
public struct StoredEvent: Sendable, Hashable {
  /// 1, 2, 3 … within the session, without gaps; the only order there is.
  public var seq: Int64
  public var type: String
  public var audience: Audience
  public var message: MessageID?
  public var at: Timestamp
  /// Nil when the content was erased: the event is a tombstone that keeps its number.
  public var payload: [UInt8]?

  public init(
    seq: Int64, type: String, audience: Audience, message: MessageID?, at: Timestamp, payload: [UInt8]?
  ) {
    self.seq = seq
    self.type = type
    self.audience = audience
    self.message = message
    self.at = at
    self.payload = payload
  }

  public var isErased: Bool { payload == nil }
}

/// A piece of a session's log for one audience.
public struct EventPage: Sendable, Hashable {
  /// In order of `seq`.
  public var events: [StoredEvent]
  /// Everything up to here was considered, whether or not the audience may see it: the next page begins after.
  public var through: Int64
  /// The session's last `seq` when the page was read; `through < lastSeq` means that there is more.
  public var lastSeq: Int64

  public init(events: [StoredEvent], through: Int64, lastSeq: Int64) {
    self.events = events
    self.through = through
    self.lastSeq = lastSeq
  }

  public var hasMore: Bool { through < lastSeq }
}
