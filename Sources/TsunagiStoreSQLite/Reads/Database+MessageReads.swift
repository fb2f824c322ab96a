import GRDB
import TsunagiStore

private let messageColumns = "id, seq, sender, audience, created_at, updated_at, payload"

extension Database {
  func messages(of key: SessionKey, _ query: MessageQuery) throws(StoreError) -> MessagePage {
    guard let session = try sessionRow(key) else { throw StoreError(.notFound, "no such session") }
    let direction = query.order == .forward ? "ASC" : "DESC"
    var messages: [StoredMessage] = []
    try rows(
      """
      SELECT \(messageColumns) FROM messages WHERE session = ? AND seq > ? AND seq < ? AND audience & ? <> 0
      ORDER BY seq \(direction) LIMIT ?
      """,
      [
        .integer(session.key), .integer(query.after ?? 0), .integer(query.before ?? .max), SQLValue(query.audience),
        SQLValue(query.limit + 1),
      ]
    ) { row throws(StoreError) in messages.append(try row.message()) }
    let hasMore = messages.count > query.limit
    if hasMore { messages.removeLast() }
    if query.order == .backward { messages.reverse() }
    for index in messages.indices { try addTranslations(to: &messages[index], session: session.key) }
    return MessagePage(messages: messages, hasMore: hasMore)
  }

  func message(_ id: MessageID, of key: SessionKey) throws(StoreError) -> StoredMessage {
    guard let session = try sessionRow(key) else { throw StoreError(.notFound, "no such session") }
    let found = try first(
      "SELECT \(messageColumns) FROM messages WHERE session = ? AND id = ?", .integer(session.key), SQLValue(id)
    ) { row throws(StoreError) in try row.message() }
    guard var message = found else { throw StoreError(.notFound, "no such message in this session") }
    try addTranslations(to: &message, session: session.key)
    return message
  }

  func allMessages(of session: Int64) throws(StoreError) -> [StoredMessage] {
    var messages: [StoredMessage] = []
    try rows(
      "SELECT \(messageColumns) FROM messages WHERE session = ? ORDER BY seq", [.integer(session)]
    ) { row throws(StoreError) in messages.append(try row.message()) }
    for index in messages.indices { try addTranslations(to: &messages[index], session: session) }
    return messages
  }

  private func addTranslations(to message: inout StoredMessage, session: Int64) throws(StoreError) {
    var translations: [String: [UInt8]] = [:]
    try rows(
      "SELECT language, payload FROM translations WHERE session = ? AND message = ?",
      [.integer(session), SQLValue(message.id)]
    ) { row throws(StoreError) in translations[try row.text(0)] = row.bytes(1) }
    message.translations = translations
  }
}

extension SQLRow {
  fileprivate func message() throws(StoreError) -> StoredMessage {
    StoredMessage(
      id: try id(0), seq: integer(1), sender: try text(2), audience: audience(3), createdAt: time(4),
      updatedAt: time(5), payload: optionalBytes(6), translations: [:])
  }
}
