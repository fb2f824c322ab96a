import GRDB
import TsunagiStore

/// Writes one decision into the open transaction, after it has checked all that can be refused.
struct SessionWrite {
  let database: Database
  let commit: SessionCommit

  func run() throws(StoreError) -> Committed {
    if let answer = try database.repeated(commit.idempotency), let committed = answer.committed {
      return committed
    }
    let row = try expectedRow()
    for lease in commit.completedJobs { try database.checkLease(lease) }
    for id in commit.erasedMessages { try eraseMessage(id, of: row.key) }
    for update in commit.updates { try apply(update, to: row.key) }
    _ = try database.write(commit.records, tenant: commit.tenant, at: commit.at)

    let firstSeq = row.lastSeq + 1
    let places = CommitRules.places(of: commit, firstSeq: firstSeq)
    for message in commit.messages { try insert(message, at: places[message.id] ?? firstSeq, of: row.key) }
    var seq = row.lastSeq
    for event in commit.events {
      seq += 1
      try database.insert(event, seq: seq, at: commit.at, session: row.key)
    }
    for lease in commit.completedJobs { try database.finish(lease, .completed) }
    for job in commit.jobs { try database.insert(job, session: row.key, at: commit.at) }
    try updateSession(row.key, lastSeq: seq)

    let committed = Committed(version: commit.expectedVersion + 1, firstSeq: firstSeq, lastSeq: seq)
    if let record = commit.idempotency { try database.insert(record, session: row.key, committed: committed) }
    return committed
  }

  /// The session's row at the expected version; a new session's is made here.
  private func expectedRow() throws(StoreError) -> SessionRow {
    guard let row = try database.sessionRow(commit.key) else {
      guard commit.expectedVersion == 0 else { throw StoreError(.notFound, "no such session") }
      try database.run(
        """
        INSERT INTO sessions (tenant, id, version, last_seq, status, priority, created_at, updated_at, state)
        VALUES (?, ?, 0, 0, '', 0, ?, ?, x'')
        """, SQLValue(commit.tenant), SQLValue(commit.session), SQLValue(commit.at), SQLValue(commit.at))
      return SessionRow(key: database.lastInsertedRowID, version: 0, lastSeq: 0, isErased: false)
    }
    guard !row.isErased else { throw StoreError(.erased, "the session was erased") }
    guard row.version == commit.expectedVersion else { throw .versionConflict(actual: row.version) }
    return row
  }

  private func updateSession(_ key: Int64, lastSeq: Int64) throws(StoreError) {
    let metadata = commit.metadata
    try database.run(
      """
      UPDATE sessions SET version = version + 1, last_seq = ?, status = ?, language = ?, genre = ?, priority = ?,
        customer = ?, assignee = ?, waiting_since = ?, updated_at = ?, state = ?
      WHERE key = ?
      """,
      .integer(lastSeq), .text(metadata.status), SQLValue(metadata.language), SQLValue(metadata.genre),
      .integer(metadata.priority), SQLValue(metadata.customer), SQLValue(metadata.assignee),
      SQLValue(metadata.waitingSince), SQLValue(commit.at), .blob(commit.state), .integer(key))
  }

  private func insert(_ message: NewMessage, at seq: Int64, of session: Int64) throws(StoreError) {
    let inserted = try database.run(
      """
      INSERT INTO messages (session, seq, id, sender, audience, created_at, updated_at, payload)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """,
      .integer(session), .integer(seq), SQLValue(message.id), .text(message.sender), SQLValue(message.audience),
      SQLValue(commit.at), SQLValue(commit.at), .blob(message.payload))
    guard inserted == 1 else { throw StoreError(.alreadyExists, "a message of this id is already in the session") }
    try write(message.translations, of: message.id, session: session)
  }

  private func apply(_ update: MessageUpdate, to session: Int64) throws(StoreError) {
    try existing(update.id, of: session, mayBeErased: false)
    try database.run(
      """
      UPDATE messages SET audience = coalesce(?, audience), payload = coalesce(?, payload), updated_at = ?
      WHERE session = ? AND id = ?
      """,
      update.audience.map { SQLValue($0) } ?? .null, SQLValue(update.payload), SQLValue(commit.at),
      .integer(session), SQLValue(update.id))
    try write(update.translations, of: update.id, session: session)
  }

  private func write(
    _ translations: [String: [UInt8]], of message: MessageID, session: Int64
  ) throws(StoreError) {
    for (language, payload) in translations {
      try database.run(
        "INSERT OR REPLACE INTO translations (session, message, language, payload) VALUES (?, ?, ?, ?)",
        .integer(session), SQLValue(message), .text(language), .blob(payload))
    }
  }

  private func eraseMessage(_ id: MessageID, of session: Int64) throws(StoreError) {
    let seq = try existing(id, of: session, mayBeErased: true)
    try database.run(
      "UPDATE messages SET payload = NULL, updated_at = ? WHERE session = ? AND id = ?",
      SQLValue(commit.at), .integer(session), SQLValue(id))
    try database.run(
      "DELETE FROM translations WHERE session = ? AND message = ?", .integer(session), SQLValue(id))
    try database.run(
      "UPDATE events SET payload = NULL WHERE session = ? AND message = ?", .integer(session), SQLValue(id))
    try database.run("DELETE FROM jobs WHERE session = ? AND message = ?", .integer(session), SQLValue(id))
    try database.run(
      "DELETE FROM answers WHERE session = ? AND first_seq <= ? AND ? <= last_seq",
      .integer(session), .integer(seq), .integer(seq))
  }

  /// The message's place.
  @discardableResult
  private func existing(_ id: MessageID, of session: Int64, mayBeErased: Bool) throws(StoreError) -> Int64 {
    let found = try database.first(
      "SELECT seq, payload IS NULL FROM messages WHERE session = ? AND id = ?", .integer(session), SQLValue(id)
    ) { ($0.integer(0), $0.integer(1) != 0) }
    guard let (seq, isErased) = found else { throw StoreError(.notFound, "no such message in this session") }
    guard mayBeErased || !isErased else { throw StoreError(.erased, "the message was erased") }
    return seq
  }
}
