/// Everything one decision changes, written together or not at all.
///
/// `expectedVersion` is the version the decision was made on. Versions and `seq` only move together in commits, so
/// who knows the version knows the next `seq`: an answer that mentions them can be composed before the commit.
public struct SessionCommit: Sendable {
  public var tenant: TenantID
  public var session: SessionID
  /// The version this was decided on; 0 creates the session.
  public var expectedVersion: Int64
  /// The time of the decision: of its events, its messages and the session's last change.
  public var at: Timestamp
  /// Makes a repeated request find the first one's answer; see `IdempotencyRecord`.
  public var idempotency: IdempotencyRecord?
  /// The session's new state, opaque to the store.
  public var state: [UInt8]
  /// What sessions are listed by.
  public var metadata: SessionMetadata
  /// New messages. Each is announced by one of `events`, whose `seq` becomes its place in the history.
  public var messages: [NewMessage]
  /// Changes to messages that are already there, such as a translation that arrived later.
  public var updates: [MessageUpdate]
  /// Messages whose content goes for good; the events about them become tombstones.
  public var erasedMessages: [MessageID]
  /// What happened, in order; numbered from the session's `lastSeq` + 1 without gaps.
  public var events: [NewEvent]
  /// Work to be done after the commit: translations to fetch, deadlines, deliveries to the outside.
  public var jobs: [NewJob]
  /// Jobs whose work this commit is; the commit fails with `leaseLost` when another worker has one of them.
  public var completedJobs: [JobLease]
  /// Records that change together with the session, such as the token of its customer.
  public var records: [RecordWrite]

  public init(
    tenant: TenantID, session: SessionID, expectedVersion: Int64, at: Timestamp,
    idempotency: IdempotencyRecord? = nil, state: [UInt8], metadata: SessionMetadata, messages: [NewMessage] = [],
    updates: [MessageUpdate] = [], erasedMessages: [MessageID] = [], events: [NewEvent] = [], jobs: [NewJob] = [],
    completedJobs: [JobLease] = [], records: [RecordWrite] = []
  ) {
    self.tenant = tenant
    self.session = session
    self.expectedVersion = expectedVersion
    self.at = at
    self.idempotency = idempotency
    self.state = state
    self.metadata = metadata
    self.messages = messages
    self.updates = updates
    self.erasedMessages = erasedMessages
    self.events = events
    self.jobs = jobs
    self.completedJobs = completedJobs
    self.records = records
  }

  public var key: SessionKey { SessionKey(tenant: tenant, session: session) }
}

/// What a commit led to. When it is returned the commit is durable.
public struct Committed: Sendable, Equatable {
  /// The session's version after the commit.
  public var version: Int64
  /// The first and the last `seq` of the commit's events; without events `firstSeq` is `lastSeq` + 1.
  public var firstSeq: Int64
  public var lastSeq: Int64
  /// Set when the request had been committed before: its answer then. Nothing was written this time, and the
  /// numbers are those of the first commit.
  public var replayed: IdempotencyRecord?

  public init(version: Int64, firstSeq: Int64, lastSeq: Int64, replayed: IdempotencyRecord? = nil) {
    self.version = version
    self.firstSeq = firstSeq
    self.lastSeq = lastSeq
    self.replayed = replayed
  }
}
