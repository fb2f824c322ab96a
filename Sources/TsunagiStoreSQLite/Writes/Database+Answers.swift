import GRDB
import TsunagiStore

/// An answer that is kept, and where the commit that gave it stands.
struct KeptAnswer {
  var record: IdempotencyRecord
  /// Nil for a commit of records.
  var committed: Committed?
}

extension Database {
  func answer(to id: IdempotencyID, now: Timestamp) throws(StoreError) -> KeptAnswer? {
    let found = try first(
      """
      SELECT body_hash, status, response, created_at, version, first_seq, last_seq FROM answers
      WHERE tenant = ? AND principal = ? AND route = ? AND key = ?
      """, SQLValue(id.tenant), SQLValue(id.principal), .text(id.route), .text(id.key)
    ) { row in
      let record = IdempotencyRecord(
        tenant: id.tenant, principal: id.principal, route: id.route, key: id.key, bodyHash: row.bytes(0),
        status: Int(clamping: row.integer(1)), response: row.bytes(2), createdAt: row.time(3))
      let committed =
        row.isNull(4)
        ? nil
        : Committed(version: row.integer(4), firstSeq: row.integer(5), lastSeq: row.integer(6), replayed: record)
      return KeptAnswer(record: record, committed: committed)
    }
    guard let found, now < found.record.createdAt.adding(milliseconds: IdempotencyRecord.lifetime) else { return nil }
    return found
  }

  /// The answer to the same request made before.
  ///
  /// - Throws: `idempotencyMismatch` when it had another body.
  func repeated(_ record: IdempotencyRecord?) throws(StoreError) -> KeptAnswer? {
    guard let record, let answer = try answer(to: record.id, now: record.createdAt) else { return nil }
    guard answer.record.bodyHash == record.bodyHash else {
      throw StoreError(.idempotencyMismatch, "the idempotency key was used with another body")
    }
    return answer
  }

  /// Keeps an answer; one that was past its time makes room.
  func insert(
    _ record: IdempotencyRecord, session: Int64? = nil, committed: Committed? = nil
  ) throws(StoreError) {
    try run(
      """
      INSERT OR REPLACE INTO answers (tenant, principal, route, key, body_hash, status, response, created_at, session,
        version, first_seq, last_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      SQLValue(record.tenant), SQLValue(record.principal), .text(record.route), .text(record.key),
      .blob(record.bodyHash), SQLValue(record.status), .blob(record.response), SQLValue(record.createdAt),
      SQLValue(session), SQLValue(committed?.version), SQLValue(committed?.firstSeq), SQLValue(committed?.lastSeq))
  }
}
