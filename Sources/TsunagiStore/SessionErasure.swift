/// Takes a whole session's content away for good. What remains: its id, versions, numbers, times, types.
public struct SessionErasure: Sendable, Hashable {
  public var tenant: TenantID
  public var session: SessionID
  public var at: Timestamp
  /// The status it has from then on.
  public var status: String
  /// Told to readers as the session's last event.
  public var event: NewEvent

  public init(tenant: TenantID, session: SessionID, at: Timestamp, status: String, event: NewEvent) {
    self.tenant = tenant
    self.session = session
    self.at = at
    self.status = status
    self.event = event
  }
}

/// Everything kept about a session, as of one moment.
public struct SessionExport: Sendable, Hashable {
  public var session: StoredSession
  public var messages: [StoredMessage]
  public var events: [StoredEvent]

  public init(session: StoredSession, messages: [StoredMessage], events: [StoredEvent]) {
    self.session = session
    self.messages = messages
    self.events = events
  }
}

/// How much was past its time and went.
public struct Expired: Sendable, Hashable {
  public var idempotencyKeys: Int
  public var records: Int

  public init(idempotencyKeys: Int, records: Int) {
    self.idempotencyKeys = idempotencyKeys
    self.records = records
  }
}
