import TsunagiStore

extension SQLiteStore {
  public func commit(_ commit: SessionCommit) async throws(StoreError) -> Committed {
    try CommitRules.check(commit)
    return try await committer.write { [log] database throws(StoreError) in
      if !commit.erasedMessages.isEmpty { log.emptySoon() }
      let committed = try SessionWrite(database: database, commit: commit).run()
      let change =
        committed.replayed == nil
        ? SessionChange(tenant: commit.tenant, session: commit.session, lastSeq: committed.lastSeq) : nil
      return (committed, change)
    }
  }

  public func commit(_ commit: RecordCommit) async throws(StoreError) -> CommittedRecords {
    try CommitRules.check(commit)
    return try await committer.write { database throws(StoreError) in
      if let answer = try database.repeated(commit.idempotency) {
        return (CommittedRecords(versions: [], replayed: answer.record), nil)
      }
      let versions = try database.write(commit.writes, tenant: commit.tenant, at: commit.at)
      if let record = commit.idempotency { try database.insert(record) }
      return (CommittedRecords(versions: versions), nil)
    }
  }

  public func claim(_ claim: JobClaim) async throws(StoreError) -> [ClaimedJob] {
    try CommitRules.check(limit: claim.limit)
    // Workers ask far more often than there is work: without any, nothing is written.
    guard try await reads.read({ database throws(StoreError) in try database.hasClaimable(claim) }) else { return [] }
    return try await committer.write { database throws(StoreError) in (try database.claim(claim), nil) }
  }

  public func finish(_ lease: JobLease, _ outcome: JobOutcome) async throws(StoreError) {
    try await committer.write { database throws(StoreError) in
      try database.checkLease(lease)
      try database.finish(lease, outcome)
      return ((), nil)
    }
  }

  public func erase(_ erasure: SessionErasure) async throws(StoreError) -> StoredSession {
    try CommitRules.check(erasure)
    return try await committer.write { [log] database throws(StoreError) in
      log.emptySoon()
      return try database.erase(erasure)
    }
  }

  public func expire(now: Timestamp, limit: Int) async throws(StoreError) -> Expired {
    try await committer.write { database throws(StoreError) in
      let limit = max(limit, 0)
      let answers = try database.run(
        """
        DELETE FROM answers WHERE rowid IN (SELECT rowid FROM answers WHERE created_at <= ? LIMIT ?)
        """, SQLValue(now.adding(milliseconds: -IdempotencyRecord.lifetime)), SQLValue(limit))
      let records = try database.run(
        """
        DELETE FROM records WHERE (tenant, kind, id) IN (
          SELECT tenant, kind, id FROM records WHERE expires_at <= ? LIMIT ?)
        """, SQLValue(now), SQLValue(limit))
      return (Expired(idempotencyKeys: answers, records: records), nil)
    }
  }
}
