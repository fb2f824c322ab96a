import GRDB
import TsunagiStore

private let sessionColumns = """
  tenant, id, version, last_seq, status, language, genre, priority, customer, assignee, waiting_since, created_at,
  updated_at, erased_at, state
  """

extension Database {
  func session(_ key: SessionKey) throws(StoreError) -> StoredSession {
    let found = try first(
      "SELECT \(sessionColumns) FROM sessions WHERE tenant = ? AND id = ?", SQLValue(key.tenant),
      SQLValue(key.session)
    ) { row throws(StoreError) in try row.session() }
    guard let found else { throw StoreError(.notFound, "no such session") }
    return found
  }

  func sessions(_ query: SessionQuery) throws(StoreError) -> SessionPage {
    let selection = SessionSelection(query)
    var sessions: [StoredSession] = []
    try rows(
      """
      SELECT \(sessionColumns) FROM sessions WHERE \(selection.conditions.joined(separator: " AND "))
      ORDER BY \(selection.order) LIMIT ?
      """, selection.values + [SQLValue(query.limit + 1)]
    ) { row throws(StoreError) in sessions.append(try row.session()) }
    guard sessions.count > query.limit else { return SessionPage(sessions: sessions, next: nil) }
    sessions.removeLast()
    return SessionPage(sessions: sessions, next: sessions.last.flatMap { query.cursor(at: $0) })
  }
}

/// A query as conditions of SQL. Nothing that was handed in becomes part of the text.
private struct SessionSelection {
  var conditions = ["tenant = ?"]
  var values: [SQLValue]
  let order: String

  init(_ query: SessionQuery) {
    values = [SQLValue(query.tenant)]
    switch query.order {
    case .latestChange: order = "updated_at DESC, id"
    case .queue: order = "priority DESC, waiting_since, id"
    }
    if query.order == .queue { conditions.append("waiting_since IS NOT NULL") }
    any(of: query.statuses, "status")
    any(of: query.languages, "language")
    if let customer = query.customer { add("customer = ?", SQLValue(customer)) }
    if let assignee = query.assignee { add("assignee = ?", SQLValue(assignee)) }
    if let updatedBefore = query.updatedBefore { add("updated_at < ?", SQLValue(updatedBefore)) }
    if !query.includesErased { conditions.append("erased_at IS NULL") }
    if let cursor = query.cursor { after(cursor, in: query.order) }
  }

  private mutating func after(_ cursor: SessionCursor, in order: SessionQuery.Order) {
    let (time, id) = (SQLValue(cursor.time), SQLValue(cursor.session))
    switch order {
    case .latestChange:
      add("updated_at <= ?", time)
      add("(updated_at < ? OR id > ?)", time, id)
    case .queue:
      add("priority <= ?", .integer(cursor.priority))
      add(
        "(priority < ? OR waiting_since > ? OR (waiting_since = ? AND id > ?))", .integer(cursor.priority), time,
        time, id)
    }
  }

  private mutating func any(of names: Set<String>, _ column: String) {
    guard !names.isEmpty else { return }
    let marks = repeatElement("?", count: names.count).joined(separator: ", ")
    conditions.append("\(column) IN (\(marks))")
    values += names.sorted().map { .text($0) }
  }

  private mutating func add(_ condition: String, _ values: SQLValue...) {
    conditions.append(condition)
    self.values += values
  }
}

extension SQLRow {
  fileprivate func session() throws(StoreError) -> StoredSession {
    StoredSession(
      tenant: try id(0), id: try id(1), version: integer(2), lastSeq: integer(3),
      metadata: SessionMetadata(
        status: try text(4), language: try optionalText(5), genre: try optionalText(6), priority: integer(7),
        customer: try optionalID(8), assignee: try optionalID(9), waitingSince: optionalTime(10)),
      state: bytes(14), createdAt: time(11), updatedAt: time(12), erasedAt: optionalTime(13))
  }
}
