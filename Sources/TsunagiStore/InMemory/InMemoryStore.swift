import Synchronization

/// A store that lasts as long as the process: for tests, trials and the pipeline without a disk.
///
/// Behaves as every store does, but for one thing: there is nothing durable about it.
public final class InMemoryStore: Store {
  private let contents = Mutex(InMemoryContents())
  private let isClosed = Mutex(false)
  private let hub: ChangeHub

  /// - Parameter feedCapacity: How many sessions are kept apart for a reader of `changes` that falls behind.
  public init(feedCapacity: Int = 4096) { hub = ChangeHub(capacity: feedCapacity) }

  public func commit(_ commit: SessionCommit) async throws(StoreError) -> Committed {
    try CommitRules.check(commit)
    let committed = try access { contents throws(StoreError) in try contents.commit(commit) }
    if committed.replayed == nil { publish(commit.key, committed.lastSeq) }
    return committed
  }

  public func commit(_ commit: RecordCommit) async throws(StoreError) -> CommittedRecords {
    try CommitRules.check(commit)
    return try access { contents throws(StoreError) in try contents.commit(commit) }
  }

  public func session(_ key: SessionKey) async throws(StoreError) -> StoredSession {
    try access { contents throws(StoreError) in try contents.found(key).session }
  }

  public func sessions(_ query: SessionQuery) async throws(StoreError) -> SessionPage {
    try CommitRules.check(limit: query.limit)
    return try access { contents throws(StoreError) in contents.sessions(query) }
  }

  public func events(
    of key: SessionKey, after seq: Int64, limit: Int, audience: Audience
  ) async throws(StoreError) -> EventPage {
    try CommitRules.check(limit: limit)
    return try access { contents throws(StoreError) in
      try contents.found(key).events(after: seq, limit: limit, audience: audience)
    }
  }

  public func messages(of key: SessionKey, _ query: MessageQuery) async throws(StoreError) -> MessagePage {
    try CommitRules.check(limit: query.limit)
    return try access { contents throws(StoreError) in try contents.found(key).messages(query) }
  }

  public func message(_ id: MessageID, of key: SessionKey) async throws(StoreError) -> StoredMessage {
    try access { contents throws(StoreError) in
      guard let message = try contents.found(key).messages[id] else {
        throw StoreError(.notFound, "no such message in this session")
      }
      return message
    }
  }

  public func answer(to id: IdempotencyID, now: Timestamp) async throws(StoreError) -> IdempotencyRecord? {
    try access { contents throws(StoreError) in contents.answer(to: id, now: now)?.record }
  }

  public func record(
    _ id: RecordID, kind: RecordKind, tenant: TenantID, now: Timestamp
  ) async throws(StoreError) -> StoredRecord? {
    try access { contents throws(StoreError) in
      contents.record(RecordKey(kind: kind, id: id), tenant: tenant, now: now)
    }
  }

  public func records(
    kind: RecordKind, tenant: TenantID, after cursor: RecordID?, limit: Int, now: Timestamp
  ) async throws(StoreError) -> [StoredRecord] {
    try CommitRules.check(limit: limit)
    return try access { contents throws(StoreError) in
      contents.records(kind: kind, tenant: tenant, after: cursor, limit: limit, now: now)
    }
  }

  public func claim(_ claim: JobClaim) async throws(StoreError) -> [ClaimedJob] {
    try CommitRules.check(limit: claim.limit)
    return try access { contents throws(StoreError) in contents.jobs.claim(claim) }
  }

  public func finish(_ lease: JobLease, _ outcome: JobOutcome) async throws(StoreError) {
    try access { contents throws(StoreError) in try contents.jobs.finish(lease, outcome) }
  }

  public func jobCounts(_ queue: JobQueue, now: Timestamp) async throws(StoreError) -> JobCounts {
    try access { contents throws(StoreError) in contents.jobs.counts(queue, now: now) }
  }

  public func erase(_ erasure: SessionErasure) async throws(StoreError) -> StoredSession {
    try CommitRules.check(erasure)
    let (session, changed) = try access { contents throws(StoreError) in try contents.erase(erasure) }
    if changed { publish(session.key, session.lastSeq) }
    return session
  }

  public func export(_ key: SessionKey) async throws(StoreError) -> SessionExport {
    try access { contents throws(StoreError) in
      let found = try contents.found(key)
      return SessionExport(
        session: found.session, messages: found.messages.values.sorted { $0.seq < $1.seq }, events: found.events)
    }
  }

  public func expire(now: Timestamp, limit: Int) async throws(StoreError) -> Expired {
    try access { contents throws(StoreError) in contents.expire(now: now, limit: max(limit, 0)) }
  }

  public func changes() -> ChangeFeed { hub.changes() }

  public func changes(of key: SessionKey) -> ChangeFeed { hub.changes(of: key) }

  public func close() async {
    isClosed.withLock { $0 = true }
    hub.finish()
  }

  private func access<Result: Sendable>(
    _ body: (inout InMemoryContents) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard !isClosed.withLock({ $0 }) else { throw StoreError(.closed, "the store was closed") }
    // Carried out by value: `withLock` and typed errors of a borrowed closure do not go together.
    let result: Swift.Result<Result, StoreError> = contents.withLock { contents in
      do throws(StoreError) { return .success(try body(&contents)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func publish(_ key: SessionKey, _ lastSeq: Int64) {
    hub.publish(CollectionOfOne(SessionChange(tenant: key.tenant, session: key.session, lastSeq: lastSeq)))
  }
}
