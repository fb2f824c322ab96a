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
    try update(row, lastSeq: seq)

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
      return SessionRow(key: database.lastInsertedRowID)
    }
    guard !row.isErased else { throw StoreError(.erased, "the session was erased") }
    guard row.version == commit.expectedVersion else { throw .versionConflict(actual: row.version) }
    return row
  }

  private func update(_ row: SessionRow, lastSeq: Int64) throws(StoreError) {
    let metadata = commit.metadata
    try database.run(
      """
      UPDATE sessions SET version = version + 1, last_seq = ?, status = ?, language = ?, genre = ?, updated_at = ?,
        state = ?
      WHERE key = ?
      """,
      .integer(lastSeq), .text(metadata.status), SQLValue(metadata.language), SQLValue(metadata.genre),
      SQLValue(commit.at), .blob(commit.state), .integer(row.key))
    let listing = SessionRow.Listing(
      priority: metadata.priority, customer: metadata.customer, assignee: metadata.assignee,
      waitingSince: metadata.waitingSince)
    guard listing != row.listing else { return }
    try database.run(
      "UPDATE sessions SET priority = ?, customer = ?, assignee = ?, waiting_since = ? WHERE key = ?",
      .integer(listing.priority), SQLValue(listing.customer), SQLValue(listing.assignee),
      SQLValue(listing.waitingSince), .integer(row.key))
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
    try write(message.translations, of: database.lastInsertedRowID)
  }

  private func apply(_ update: MessageUpdate, to session: Int64) throws(StoreError) {
    let row = try existing(update.id, of: session)
    guard !row.isErased else { throw StoreError(.erased, "the message was erased") }
    try database.run(
      """
      UPDATE messages SET audience = coalesce(?, audience), payload = coalesce(?, payload), updated_at = ?
      WHERE key = ?
      """,
      update.audience.map { SQLValue($0) } ?? .null, SQLValue(update.payload), SQLValue(commit.at),
      .integer(row.key))
    try write(update.translations, of: row.key)
  }

  private func write(_ translations: [String: [UInt8]], of message: Int64) throws(StoreError) {
    for (language, payload) in translations {
      try database.run(
        "INSERT OR REPLACE INTO translations (message, language, payload) VALUES (?, ?, ?)",
        .integer(message), .text(language), .blob(payload))
    }
  }

  private func eraseMessage(_ id: MessageID, of session: Int64) throws(StoreError) {
    let row = try existing(id, of: session)
    try database.run(
      "UPDATE messages SET payload = NULL, updated_at = ? WHERE key = ?", SQLValue(commit.at), .integer(row.key))
    try database.run("DELETE FROM translations WHERE message = ?", .integer(row.key))
    try database.run(
      "UPDATE events SET payload = NULL WHERE session = ? AND message = ?", .integer(session), SQLValue(id))
    try database.run("DELETE FROM jobs WHERE session = ? AND message = ?", .integer(session), SQLValue(id))
    try database.run(
      "DELETE FROM answers WHERE session = ? AND first_seq <= ? AND ? <= last_seq",
      .integer(session), .integer(row.seq), .integer(row.seq))
  }

  private func existing(
    _ id: MessageID, of session: Int64
  ) throws(StoreError) -> (key: Int64, seq: Int64, isErased: Bool) {
    let found = try database.first(
      "SELECT key, seq, payload IS NULL FROM messages WHERE session = ? AND id = ?", .integer(session), SQLValue(id)
    ) { (key: $0.integer(0), seq: $0.integer(1), isErased: $0.integer(2) != 0) }
    guard let found else { throw StoreError(.notFound, "no such message in this session") }
    return found
  }
}
