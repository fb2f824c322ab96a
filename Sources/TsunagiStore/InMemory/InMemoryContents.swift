/// All that an in-memory store holds. A method either does everything or throws and changes nothing.
struct InMemoryContents {
  /// An answer and where the commit that gave it stands.
  struct Answer {
    var record: IdempotencyRecord
    var session: SessionKey?
    var committed: Committed?
  }

  var sessions: [SessionKey: InMemorySession] = [:]
  var answers: [IdempotencyID: Answer] = [:]
  var records: [TenantID: [RecordKey: StoredRecord]] = [:]
  var jobs = InMemoryJobs()

  func found(_ key: SessionKey) throws(StoreError) -> InMemorySession {
    guard let session = sessions[key] else { throw StoreError(.notFound, "no such session") }
    return session
  }

  mutating func commit(_ commit: SessionCommit) throws(StoreError) -> Committed {
    if let answer = try repeated(commit.idempotency), var committed = answer.committed {
      committed.replayed = answer.record
      return committed
    }
    var session = try expected(commit)
    for lease in commit.completedJobs { try jobs.check(lease) }
    try checkExpectations(commit.records, tenant: commit.tenant, at: commit.at)
    let erasedSeqs = try session.apply(commit)

    for seq in erasedSeqs { removeAnswers(of: commit.key) { $0.firstSeq <= seq && seq <= $0.lastSeq } }
    for message in commit.erasedMessages { jobs.remove(of: commit.key, message: message) }
    for lease in commit.completedJobs { jobs.remove(lease.job) }
    for job in commit.jobs { jobs.add(job, of: commit.key, at: commit.at) }
    _ = write(commit.records, tenant: commit.tenant, at: commit.at)
    sessions[commit.key] = session

    let lastSeq = session.session.lastSeq
    let committed = Committed(
      version: session.session.version, firstSeq: lastSeq - Int64(commit.events.count) + 1, lastSeq: lastSeq)
    if let record = commit.idempotency {
      answers[record.id] = Answer(record: record, session: commit.key, committed: committed)
    }
    return committed
  }

  mutating func commit(_ commit: RecordCommit) throws(StoreError) -> CommittedRecords {
    if let answer = try repeated(commit.idempotency) {
      return CommittedRecords(versions: [], replayed: answer.record)
    }
    try checkExpectations(commit.writes, tenant: commit.tenant, at: commit.at)
    let versions = write(commit.writes, tenant: commit.tenant, at: commit.at)
    if let record = commit.idempotency {
      answers[record.id] = Answer(record: record, session: nil, committed: nil)
    }
    return CommittedRecords(versions: versions)
  }

  func answer(to id: IdempotencyID, now: Timestamp) -> Answer? {
    guard let answer = answers[id],
      now < answer.record.createdAt.adding(milliseconds: IdempotencyRecord.lifetime)
    else { return nil }
    return answer
  }

  mutating func erase(_ erasure: SessionErasure) throws(StoreError) -> (StoredSession, changed: Bool) {
    let key = SessionKey(tenant: erasure.tenant, session: erasure.session)
    var session = try found(key)
    guard session.session.erasedAt == nil else { return (session.session, false) }
    session.erase(erasure)
    sessions[key] = session
    removeAnswers(of: key) { _ in true }
    jobs.remove(of: key, message: nil)
    return (session.session, true)
  }

  mutating func expire(now: Timestamp, limit: Int) -> Expired {
    let oldAnswers = answers.keys.filter { answer(to: $0, now: now) == nil }.prefix(limit)
    for id in oldAnswers { answers[id] = nil }
    var count = 0
    for (tenant, ofTenant) in records {
      for (key, record) in ofTenant where count < limit {
        guard let expiresAt = record.expiresAt, expiresAt <= now else { continue }
        records[tenant]?[key] = nil
        count += 1
      }
    }
    return Expired(idempotencyKeys: oldAnswers.count, records: count)
  }

  /// The answer to the same request made before.
  private func repeated(_ record: IdempotencyRecord?) throws(StoreError) -> Answer? {
    guard let record, let answer = answer(to: record.id, now: record.createdAt) else { return nil }
    guard answer.record.bodyHash == record.bodyHash else {
      throw StoreError(.idempotencyMismatch, "the idempotency key was used with another body")
    }
    return answer
  }

  private func expected(_ commit: SessionCommit) throws(StoreError) -> InMemorySession {
    guard let session = sessions[commit.key] else {
      guard commit.expectedVersion == 0 else { throw StoreError(.notFound, "no such session") }
      return InMemorySession(
        session: StoredSession(
          tenant: commit.tenant, id: commit.session, version: 0, lastSeq: 0, metadata: commit.metadata, state: [],
          createdAt: commit.at, updatedAt: commit.at))
    }
    guard session.session.erasedAt == nil else { throw StoreError(.erased, "the session was erased") }
    guard session.session.version == commit.expectedVersion else {
      throw .versionConflict(actual: session.session.version)
    }
    return session
  }

  private mutating func removeAnswers(of key: SessionKey, where isGone: (Committed) -> Bool) {
    answers = answers.filter { _, answer in
      guard answer.session == key, let committed = answer.committed else { return true }
      return !isGone(committed)
    }
  }
}
