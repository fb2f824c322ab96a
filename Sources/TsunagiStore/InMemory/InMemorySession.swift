/// One session of an in-memory store.
struct InMemorySession {
  var session: StoredSession
  var messages: [MessageID: StoredMessage] = [:]
  /// Event `seq` is at `seq` - 1.
  var events: [StoredEvent] = []

  init(session: StoredSession) { self.session = session }

  /// Returns the places of the messages that were erased.
  mutating func apply(_ commit: SessionCommit) throws(StoreError) -> [Int64] {
    for message in commit.messages where messages[message.id] != nil {
      throw StoreError(.alreadyExists, "a message of this id is already in the session")
    }
    for update in commit.updates { try update.apply(to: &messages, at: commit.at) }
    let erasedSeqs = try erase(commit.erasedMessages, at: commit.at)

    let firstSeq = session.lastSeq + 1
    let places = CommitRules.places(of: commit, firstSeq: firstSeq)
    for message in commit.messages {
      messages[message.id] = StoredMessage(
        id: message.id, seq: places[message.id] ?? firstSeq, sender: message.sender, audience: message.audience,
        createdAt: commit.at, updatedAt: commit.at, payload: message.payload, translations: message.translations)
    }
    for event in commit.events { append(event, at: commit.at) }
    session.version += 1
    session.state = commit.state
    session.metadata = commit.metadata
    session.updatedAt = commit.at
    return erasedSeqs
  }

  mutating func erase(_ erasure: SessionErasure) {
    for id in messages.keys { messages[id]?.erase(at: erasure.at) }
    for index in events.indices { events[index].payload = nil }
    append(erasure.event, at: erasure.at)
    session.version += 1
    session.state = []
    session.metadata = SessionMetadata(status: erasure.status)
    session.updatedAt = erasure.at
    session.erasedAt = erasure.at
  }

  func events(after seq: Int64, limit: Int, audience: Audience) -> EventPage {
    var page = EventPage(events: [], through: max(seq, 0), lastSeq: session.lastSeq)
    for event in events.dropFirst(Int(clamping: page.through)) {
      if !event.audience.isDisjoint(with: audience) {
        guard page.events.count < limit else { return page }
        page.events.append(event)
      }
      page.through = event.seq
    }
    return page
  }

  func messages(_ query: MessageQuery) -> MessagePage {
    let matching = messages.values.filter { message in
      !message.audience.isDisjoint(with: query.audience)
        && (query.after.map { message.seq > $0 } ?? true) && (query.before.map { message.seq < $0 } ?? true)
    }.sorted { $0.seq < $1.seq }
    let page = query.order == .forward ? matching.prefix(query.limit) : matching.suffix(query.limit)
    return MessagePage(messages: Array(page), hasMore: matching.count > page.count)
  }

  private mutating func append(_ event: NewEvent, at: Timestamp) {
    session.lastSeq += 1
    events.append(
      StoredEvent(
        seq: session.lastSeq, type: event.type, audience: event.audience, message: event.message, at: at,
        payload: event.payload))
  }

  private mutating func erase(_ ids: [MessageID], at: Timestamp) throws(StoreError) -> [Int64] {
    var seqs: [Int64] = []
    for id in ids {
      guard let seq = messages[id]?.seq else { throw StoreError(.notFound, "no such message in this session") }
      messages[id]?.erase(at: at)
      seqs.append(seq)
    }
    let gone = Set(ids)
    for index in events.indices where events[index].message.map(gone.contains) ?? false {
      events[index].payload = nil
    }
    return seqs
  }
}

extension StoredMessage {
  fileprivate mutating func erase(at: Timestamp) {
    payload = nil
    translations = [:]
    updatedAt = at
  }
}

extension MessageUpdate {
  fileprivate func apply(to messages: inout [MessageID: StoredMessage], at: Timestamp) throws(StoreError) {
    guard var message = messages[id] else { throw StoreError(.notFound, "no such message in this session") }
    guard message.payload != nil else { throw StoreError(.erased, "the message was erased") }
    if let audience { message.audience = audience }
    if let payload { message.payload = payload }
    message.translations.merge(translations) { _, new in new }
    message.updatedAt = at
    messages[id] = message
  }
}
