import Synchronization
import TsunagiStore

/// A store that does all right but for one planted fault.
struct FaultyStore: Store {
  /// What is wrong, and by the name of which check it is found out.
  enum Fault: String, CaseIterable {
    case overwritesConcurrentCommits = "of two writers on one version exactly one succeeds"
    case losesEvents = "events are numbered 1, 2, 3 over all commits"
    case doublesRepeatedRequests = "100 concurrent requests with one key make one message and get one answer"
    case ignoresOtherBodies = "the same key with another body is a mismatch"
    case forgetsAnswers = "a repeated request gets the first answer and writes nothing"
    case showsForeignSessions = "another tenant's session does not exist, whatever is asked of it"
    case listsForeignSessions = "two tenants see their own sessions in lists"
    case showsEveryAudienceEverything = "an audience sees its events alone, and its cursor still reaches the end"
    case showsHeldMessages = "a held message is released to its audience"
    case cutsPayloadsAtZero = "a session is kept as it was committed"
    case keepsTextInsteadOfBytes = "payloads of any bytes come back unchanged, also none and many"
    case writesHalfOfRefusedCommits = "a refused commit leaves nothing behind"
    case skipsEventsBetweenPages = "a page begins after the cursor and ends at the limit"
    case turnsHistoryRound = "a history is read in pages in both directions"
    case handsJobsOutTwice = "workers that claim at once never share a job"
    case takesResultsOfLostLeases =
      "a lease that ran out lets another worker have the job, and the first is told"
    case forgetsRetryTimes = "a job to be tried again waits for its time and counts its attempts"
    case runsSessionsOutOfOrder = "in session order a session's jobs are done one after the other"
    case keepsErasedContent = "an erased session keeps its numbers and nothing else"
    case breaksNumberingAtErasure = "an erased message becomes a tombstone and leaves the others alone"
    case overwritesRecords = "a record is written, replaced and deleted by version"
    case showsExpiredRecords = "an expired record is as if it were not there, and expiry deletes it"
    case mixesUpTheQueue = "the queue lists who waits: by priority, then by waiting, then by id"
    case tellsBeforeCommit = "a reader hears of a commit when it can be read"
    case tellsNothing = "every reader of a session is told"
    case tellsTheFirstNumberOnly = "a slow reader is told once of a session, with its latest number"
    case staysOpen = "a closed store ends its feeds and refuses the rest (closes the store)"
  }

  let base = InMemoryStore()
  let fault: Fault
  private let hub = ChangeHub()
  private let owners = Owners()

  init(_ fault: Fault) { self.fault = fault }

  func commit(_ original: SessionCommit) async throws(StoreError) -> Committed {
    owners.note(original.key)
    var commit = original
    switch fault {
    case .overwritesConcurrentCommits where commit.expectedVersion > 0:
      if let version = try? await base.session(commit.key).version { commit.expectedVersion = version }
    case .losesEvents where commit.events.count > 1 && commit.messages.isEmpty:
      commit.events.removeLast()
    case .doublesRepeatedRequests:
      commit.idempotency = nil
      if commit.expectedVersion > 0, let version = try? await base.session(commit.key).version {
        commit.expectedVersion = version
      }
    case .ignoresOtherBodies: commit.idempotency?.bodyHash = []
    case .cutsPayloadsAtZero: commit.state = Array(commit.state.prefix { $0 != 0 })
    case .keepsTextInsteadOfBytes:
      commit.events = commit.events.map { event in
        var event = event
        // As a store would that keeps text, not bytes.
        event.payload = Array(String(decoding: event.payload, as: UTF8.self).utf8)
        return event
      }
    case .overwritesRecords: commit.records = commit.records.map(\.careless)
    case .tellsBeforeCommit:
      let lastSeq = ((try? await base.session(commit.key).lastSeq) ?? 0) + Int64(commit.events.count)
      hub.publish([SessionChange(tenant: commit.tenant, session: commit.session, lastSeq: lastSeq)])
      try? await Task.sleep(for: .milliseconds(5))
    default: break
    }
    do throws(StoreError) {
      let committed = try await base.commit(commit)
      if fault == .tellsTheFirstNumberOnly {
        hub.publish([SessionChange(tenant: commit.tenant, session: commit.session, lastSeq: 1)])
      }
      return committed
    } catch {
      if fault == .writesHalfOfRefusedCommits {
        commit.messages = []
        commit.idempotency = nil
        commit.records = []
        _ = try await base.commit(commit)
      }
      throw error
    }
  }

  func commit(_ commit: RecordCommit) async throws(StoreError) -> CommittedRecords {
    var commit = commit
    if fault == .overwritesRecords { commit.writes = commit.writes.map(\.careless) }
    return try await base.commit(commit)
  }

  func session(_ key: SessionKey) async throws(StoreError) -> StoredSession {
    try await base.session(fault == .showsForeignSessions ? owners.key(of: key.session) ?? key : key)
  }

  func sessions(_ query: SessionQuery) async throws(StoreError) -> SessionPage {
    var query = query
    switch fault {
    case .listsForeignSessions:
      if let owner = owners.first { query.tenant = owner }
    case .mixesUpTheQueue:
      query.order = .latestChange
    default: break
    }
    return try await base.sessions(query)
  }

  func events(
    of key: SessionKey, after seq: Int64, limit: Int, audience: Audience
  ) async throws(StoreError) -> EventPage {
    let audience = fault == .showsEveryAudienceEverything ? .everyone : audience
    var page = try await base.events(of: key, after: seq, limit: limit, audience: audience)
    if fault == .breaksNumberingAtErasure { page.events.removeAll(where: \.isErased) }
    if fault == .skipsEventsBetweenPages { page.through = min(page.through + 1, page.lastSeq) }
    return page
  }

  func messages(of key: SessionKey, _ query: MessageQuery) async throws(StoreError) -> MessagePage {
    var query = query
    if fault == .showsHeldMessages { query.audience = .everyone }
    var page = try await base.messages(of: key, query)
    if fault == .turnsHistoryRound { page.messages.reverse() }
    return page
  }

  func message(_ id: MessageID, of key: SessionKey) async throws(StoreError) -> StoredMessage {
    try await base.message(id, of: key)
  }

  func answer(to id: IdempotencyID, now: Timestamp) async throws(StoreError) -> IdempotencyRecord? {
    fault == .forgetsAnswers ? nil : try await base.answer(to: id, now: now)
  }

  func record(
    _ id: RecordID, kind: RecordKind, tenant: TenantID, now: Timestamp
  ) async throws(StoreError) -> StoredRecord? {
    let now = fault == .showsExpiredRecords ? Timestamp(milliseconds: 0) : now
    return try await base.record(id, kind: kind, tenant: tenant, now: now)
  }

  func records(
    kind: RecordKind, tenant: TenantID, after cursor: RecordID?, limit: Int, now: Timestamp
  ) async throws(StoreError) -> [StoredRecord] {
    try await base.records(kind: kind, tenant: tenant, after: cursor, limit: limit, now: now)
  }

  func claim(_ claim: JobClaim) async throws(StoreError) -> [ClaimedJob] {
    var claim = claim
    if fault == .runsSessionsOutOfOrder { claim.inSessionOrder = false }
    if fault == .handsJobsOutTwice { claim.lease = 0 }
    return try await base.claim(claim)
  }

  func finish(_ lease: JobLease, _ outcome: JobOutcome) async throws(StoreError) {
    do throws(StoreError) {
      if fault == .forgetsRetryTimes, case .retry = outcome {
        try await base.finish(lease, .retry(at: Timestamp(milliseconds: 0)))
      } else {
        try await base.finish(lease, outcome)
      }
    } catch {
      if fault != .takesResultsOfLostLeases { throw error }
    }
  }

  func jobCounts(_ queue: JobQueue, now: Timestamp) async throws(StoreError) -> JobCounts {
    try await base.jobCounts(queue, now: now)
  }

  func erase(_ erasure: SessionErasure) async throws(StoreError) -> StoredSession {
    try await base.erase(erasure)
  }

  func export(_ key: SessionKey) async throws(StoreError) -> SessionExport {
    var export = try await base.export(key)
    if fault == .keepsErasedContent, export.session.erasedAt != nil {
      for index in export.messages.indices { export.messages[index].payload = [1] }
    }
    return export
  }

  func expire(now: Timestamp, limit: Int) async throws(StoreError) -> Expired {
    try await base.expire(now: now, limit: limit)
  }

  func changes() -> ChangeFeed { hasOwnFeed ? hub.changes() : base.changes() }

  func changes(of key: SessionKey) -> ChangeFeed { hasOwnFeed ? hub.changes(of: key) : base.changes(of: key) }

  func close() async {
    if fault == .staysOpen { return }
    await base.close()
  }

  private var hasOwnFeed: Bool {
    [.tellsBeforeCommit, .tellsNothing, .tellsTheFirstNumberOnly].contains(fault)
  }
}

/// Who made which session; what a store would find that looks at session ids alone.
private final class Owners: Sendable {
  private let keys = Mutex<[SessionKey]>([])

  var first: TenantID? { keys.withLock { $0.first?.tenant } }

  func note(_ key: SessionKey) { keys.withLock { $0.append(key) } }

  func key(of session: SessionID) -> SessionKey? { keys.withLock { keys in keys.first { $0.session == session } } }
}

extension RecordWrite {
  fileprivate var careless: RecordWrite {
    var write = self
    write.expected = .any
    return write
  }
}
