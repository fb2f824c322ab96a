import GRDB
import TsunagiStore

private let messageColumns = "id, seq, sender, audience, created_at, updated_at, payload, key"

extension Database {
  func messages(of key: SessionKey, _ query: MessageQuery) throws(StoreError) -> MessagePage {
    guard let session = try sessionRow(key) else { throw StoreError(.notFound, "no such session") }
    let direction = query.order == .forward ? "ASC" : "DESC"
    var messages: [StoredMessage] = []
    var keys: [Int64] = []
    try rows(
      """
      SELECT \(messageColumns) FROM messages WHERE session = ? AND seq > ? AND seq < ? AND audience & ? <> 0
      ORDER BY seq \(direction) LIMIT ?
      """,
      [
        .integer(session.key), .integer(query.after ?? 0), .integer(query.before ?? .max), SQLValue(query.audience),
        SQLValue(query.limit + 1),
      ]
    ) { row throws(StoreError) in
      messages.append(try row.message())
      keys.append(row.integer(7))
    }
    let hasMore = messages.count > query.limit
    if hasMore { messages.removeLast() }
    for index in messages.indices { messages[index].translations = try translations(of: keys[index]) }
    if query.order == .backward { messages.reverse() }
    return MessagePage(messages: messages, hasMore: hasMore)
  }

  func message(_ id: MessageID, of key: SessionKey) throws(StoreError) -> StoredMessage {
    guard let session = try sessionRow(key) else { throw StoreError(.notFound, "no such session") }
    let found = try first(
      "SELECT \(messageColumns) FROM messages WHERE session = ? AND id = ?", .integer(session.key), SQLValue(id)
    ) { row throws(StoreError) in (message: try row.message(), key: row.integer(7)) }
    guard var found else { throw StoreError(.notFound, "no such message in this session") }
    found.message.translations = try translations(of: found.key)
    return found.message
  }

  func allMessages(of session: Int64) throws(StoreError) -> [StoredMessage] {
    var messages: [StoredMessage] = []
    var keys: [Int64] = []
    try rows(
      "SELECT \(messageColumns) FROM messages WHERE session = ? ORDER BY seq", [.integer(session)]
    ) { row throws(StoreError) in
      messages.append(try row.message())
      keys.append(row.integer(7))
    }
    for index in messages.indices { messages[index].translations = try translations(of: keys[index]) }
    return messages
  }

  private func translations(of message: Int64) throws(StoreError) -> [String: [UInt8]] {
    var translations: [String: [UInt8]] = [:]
    try rows("SELECT language, payload FROM translations WHERE message = ?", [.integer(message)]) {
      row throws(StoreError) in translations[try row.text(0)] = row.bytes(1)
    }
    return translations
  }
}

extension SQLRow {
  fileprivate func message() throws(StoreError) -> StoredMessage {
    StoredMessage(
      id: try id(0), seq: integer(1), sender: try text(2), audience: audience(3), createdAt: time(4),
      updatedAt: time(5), payload: optionalBytes(6), translations: [:])
  }
}
