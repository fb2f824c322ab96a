import GRDB
import TsunagiStore

extension Database {
  func events(
    of key: SessionKey, after seq: Int64, limit: Int, audience: Audience
  ) throws(StoreError) -> EventPage {
    guard let session = try sessionRow(key) else { throw StoreError(.notFound, "no such session") }
    let start = max(seq, 0)
    var events: [StoredEvent] = []
    try rows(
      """
      SELECT seq, type, audience, message, at, payload FROM events
      WHERE session = ? AND seq > ? AND audience & ? <> 0 ORDER BY seq LIMIT ?
      """, [.integer(session.key), .integer(start), SQLValue(audience), SQLValue(limit + 1)]
    ) { row throws(StoreError) in events.append(try row.event()) }
    // The event that no longer fits tells how far the log was considered.
    guard events.count > limit, let next = events.popLast() else {
      return EventPage(events: events, through: max(start, session.lastSeq), lastSeq: session.lastSeq)
    }
    return EventPage(events: events, through: next.seq - 1, lastSeq: session.lastSeq)
  }

  func allEvents(of session: Int64) throws(StoreError) -> [StoredEvent] {
    var events: [StoredEvent] = []
    try rows(
      "SELECT seq, type, audience, message, at, payload FROM events WHERE session = ? ORDER BY seq",
      [.integer(session)]
    ) { row throws(StoreError) in events.append(try row.event()) }
    return events
  }
}

extension SQLRow {
  fileprivate func event() throws(StoreError) -> StoredEvent {
    StoredEvent(
      seq: integer(0), type: try text(1), audience: audience(2), message: try optionalID(3), at: time(4),
      payload: optionalBytes(5))
  }
}
