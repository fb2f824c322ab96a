/// Keeps sessions, their logs and histories, work to be done, and records; the face that every store shows.
///
/// Nothing is read through transactions of the caller: a decision is made on a `StoredSession` and committed with
/// its version, and whoever was faster makes the commit fail with `versionConflict`. That is all a store of one
/// node and a store of many need. A tenant's ids do not exist for another tenant.
///
/// Every method may be called from any task at any time. Every method may throw `overloaded`, `closed`, `corrupt`
/// and `failed` beside the errors it names.
public protocol Store: Sendable {
  /// Writes one decision. When this returns, it is durable; readers of `changes` hear of it only after that.
  ///
  /// - Throws: `versionConflict`, `idempotencyMismatch`, `idempotencyInFlight`, `notFound` (the session, an updated
  ///   or erased message), `alreadyExists` (a message's id), `erased`, `leaseLost`, `diskFull`, `invalid`.
  func commit(_ commit: SessionCommit) async throws(StoreError) -> Committed

  /// Writes records that belong to no session.
  ///
  /// - Throws: `versionConflict`, `idempotencyMismatch`, `diskFull`, `invalid`.
  func commit(_ commit: RecordCommit) async throws(StoreError) -> CommittedRecords

  /// - Throws: `notFound`.
  func session(_ key: SessionKey) async throws(StoreError) -> StoredSession

  func sessions(_ query: SessionQuery) async throws(StoreError) -> SessionPage

  /// The log after `seq`, as one audience sees it. At most `limit` (1 to 1000) events.
  ///
  /// - Throws: `notFound`.
  func events(
    of key: SessionKey, after seq: Int64, limit: Int, audience: Audience
  ) async throws(StoreError) -> EventPage

  /// - Throws: `notFound` when there is no such session.
  func messages(of key: SessionKey, _ query: MessageQuery) async throws(StoreError) -> MessagePage

  /// - Throws: `notFound`.
  func message(_ id: MessageID, of key: SessionKey) async throws(StoreError) -> StoredMessage

  /// The answer to an earlier request, not older than 24 hours at `now`.
  func answer(to id: IdempotencyID, now: Timestamp) async throws(StoreError) -> IdempotencyRecord?

  /// Nil when there is none, or it expired at `now`.
  func record(
    _ id: RecordID, kind: RecordKind, tenant: TenantID, now: Timestamp
  ) async throws(StoreError) -> StoredRecord?

  /// In order of their ids, those after `cursor`; at most `limit` (1 to 1000).
  func records(
    kind: RecordKind, tenant: TenantID, after cursor: RecordID?, limit: Int, now: Timestamp
  ) async throws(StoreError) -> [StoredRecord]

  /// Hands out jobs that are due, the longest due first. A job whose lease ran out is due again.
  func claim(_ claim: JobClaim) async throws(StoreError) -> [ClaimedJob]

  /// - Throws: `leaseLost` when the job was claimed again since, or is gone.
  func finish(_ lease: JobLease, _ outcome: JobOutcome) async throws(StoreError)

  func jobCounts(_ queue: JobQueue, now: Timestamp) async throws(StoreError) -> JobCounts

  /// Takes a session's content away for good; its events stay as tombstones, so that `seq` keeps no gap. Answers to
  /// requests of the session and its waiting jobs go too. Erasing twice is the same as once.
  ///
  /// - Throws: `notFound`, `diskFull`.
  func erase(_ erasure: SessionErasure) async throws(StoreError) -> StoredSession

  /// - Throws: `notFound`.
  func export(_ key: SessionKey) async throws(StoreError) -> SessionExport

  /// Deletes what is past its time: answers older than 24 hours, expired records. At most `limit` of each.
  func expire(now: Timestamp, limit: Int) async throws(StoreError) -> Expired

  /// Hears of every session that a commit changed, from now on, after the commit is durable.
  ///
  /// Only the number is told: readers pull the events by cursor. What a slow reader has not fetched is folded
  /// together by session, and beyond a bound into one `ChangeFeed.Element.everything`.
  func changes() -> ChangeFeed

  /// Hears only of one session. Cheap with many subscribers: a commit reaches those of its session alone.
  func changes(of key: SessionKey) -> ChangeFeed

  /// Ends feeds, finishes what was accepted, and refuses what comes after with `closed`. May be called again.
  func close() async
}
