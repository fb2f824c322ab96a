import GRDB
import TsunagiStore

/// What a write needs to know of a session.
struct SessionRow {
  var key: Int64
  var version: Int64 = 0
  var lastSeq: Int64 = 0
  var isErased = false
  /// What else it is found by. Indexes are written when these change, and only then.
  var listing = Listing()

  struct Listing: Equatable {
    var priority: Int64 = 0
    var customer: PrincipalID?
    var assignee: PrincipalID?
    var waitingSince: Timestamp?
  }
}

extension Database {
  func sessionRow(_ key: SessionKey) throws(StoreError) -> SessionRow? {
    try first(
      """
      SELECT key, version, last_seq, erased_at IS NOT NULL, priority, customer, assignee, waiting_since
      FROM sessions WHERE tenant = ? AND id = ?
      """, SQLValue(key.tenant), SQLValue(key.session)
    ) { row throws(StoreError) in
      SessionRow(
        key: row.integer(0), version: row.integer(1), lastSeq: row.integer(2), isErased: row.integer(3) != 0,
        listing: SessionRow.Listing(
          priority: row.integer(4), customer: try row.optionalID(5), assignee: try row.optionalID(6),
          waitingSince: row.optionalTime(7)))
    }
  }

  func insert(_ event: NewEvent, seq: Int64, at: Timestamp, session: Int64) throws(StoreError) {
    try run(
      "INSERT INTO events (session, seq, type, audience, message, at, payload) VALUES (?, ?, ?, ?, ?, ?, ?)",
      .integer(session), .integer(seq), .text(event.type), SQLValue(event.audience), SQLValue(event.message),
      SQLValue(at), .blob(event.payload))
  }

  /// The session afterwards, and what to tell readers unless it was erased before.
  func erase(_ erasure: SessionErasure) throws(StoreError) -> (StoredSession, SessionChange?) {
    let key = SessionKey(tenant: erasure.tenant, session: erasure.session)
    guard let row = try sessionRow(key) else { throw StoreError(.notFound, "no such session") }
    guard !row.isErased else { return (try session(key), nil) }
    for statement in [
      "DELETE FROM translations WHERE message IN (SELECT key FROM messages WHERE session = ?)",
      "UPDATE events SET payload = NULL WHERE session = ?",
      "DELETE FROM jobs WHERE session = ?",
      "DELETE FROM answers WHERE session = ?",
    ] { try run(statement, .integer(row.key)) }
    try run(
      "UPDATE messages SET payload = NULL, updated_at = ? WHERE session = ?", SQLValue(erasure.at),
      .integer(row.key))
    try insert(erasure.event, seq: row.lastSeq + 1, at: erasure.at, session: row.key)
    try run(
      """
      UPDATE sessions SET version = version + 1, last_seq = last_seq + 1, status = ?, language = NULL, genre = NULL,
        priority = 0, customer = NULL, assignee = NULL, waiting_since = NULL, updated_at = ?, erased_at = ?,
        state = x''
      WHERE key = ?
      """, .text(erasure.status), SQLValue(erasure.at), SQLValue(erasure.at), .integer(row.key))
    let change = SessionChange(tenant: erasure.tenant, session: erasure.session, lastSeq: row.lastSeq + 1)
    return (try session(key), change)
  }
}
