import TsunagiStore

extension SQLiteStore {
  public func session(_ key: SessionKey) async throws(StoreError) -> StoredSession {
    try await reads.read { database throws(StoreError) in try database.session(key) }
  }

  public func sessions(_ query: SessionQuery) async throws(StoreError) -> SessionPage {
    try CommitRules.check(limit: query.limit)
    return try await reads.read { database throws(StoreError) in try database.sessions(query) }
  }

  public func events(
    of key: SessionKey, after seq: Int64, limit: Int, audience: Audience
  ) async throws(StoreError) -> EventPage {
    try CommitRules.check(limit: limit)
    return try await reads.read { database throws(StoreError) in
      try database.events(of: key, after: seq, limit: limit, audience: audience)
    }
  }

  public func messages(of key: SessionKey, _ query: MessageQuery) async throws(StoreError) -> MessagePage {
    try CommitRules.check(limit: query.limit)
    return try await reads.read { database throws(StoreError) in try database.messages(of: key, query) }
  }

  public func message(_ id: MessageID, of key: SessionKey) async throws(StoreError) -> StoredMessage {
    try await reads.read { database throws(StoreError) in try database.message(id, of: key) }
  }

  public func answer(to id: IdempotencyID, now: Timestamp) async throws(StoreError) -> IdempotencyRecord? {
    try await reads.read { database throws(StoreError) in try database.answer(to: id, now: now)?.record }
  }

  public func record(
    _ id: RecordID, kind: RecordKind, tenant: TenantID, now: Timestamp
  ) async throws(StoreError) -> StoredRecord? {
    try await reads.read { database throws(StoreError) in
      try database.record(id, kind: kind, tenant: tenant, now: now)
    }
  }

  public func records(
    kind: RecordKind, tenant: TenantID, after cursor: RecordID?, limit: Int, now: Timestamp
  ) async throws(StoreError) -> [StoredRecord] {
    try CommitRules.check(limit: limit)
    return try await reads.read { database throws(StoreError) in
      try database.records(kind: kind, tenant: tenant, after: cursor, limit: limit, now: now)
    }
  }

  public func jobCounts(_ queue: JobQueue, now: Timestamp) async throws(StoreError) -> JobCounts {
    try await reads.read { database throws(StoreError) in try database.jobCounts(queue, now: now) }
  }

  public func export(_ key: SessionKey) async throws(StoreError) -> SessionExport {
    try await reads.read { database throws(StoreError) in
      guard let row = try database.sessionRow(key) else { throw StoreError(.notFound, "no such session") }
      return SessionExport(
        session: try database.session(key), messages: try database.allMessages(of: row.key),
        events: try database.allEvents(of: row.key))
    }
  }
}
