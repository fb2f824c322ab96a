import TsunagiStore

/// A tenant, a session and an hour of their own, and short ways to say what happens in them.
struct Scene: Sendable {
  let store: any Store
  /// Another way to the same data.
  let second: any Store
  var tenant = TenantID.random()
  var session = SessionID.random()
  /// Long ago and different for every scene, so that jobs of other scenes are not due.
  var now = Timestamp(milliseconds: Int64.random(in: 1_000_000_000_000..<1_500_000_000_000))
  /// Jobs are claimed across tenants: each scene has its own queue.
  var queue = JobQueue(rawValue: "q-\(RecordID.random())")

  init(store: any Store, second: any Store) {
    self.store = store
    self.second = second
  }

  var key: SessionKey { SessionKey(tenant: tenant, session: session) }

  func later(_ milliseconds: Int64) -> Timestamp { now.adding(milliseconds: milliseconds) }

  /// A commit of the scene's session, to be changed by the caller.
  func commit(_ expectedVersion: Int64, _ change: (inout SessionCommit) -> Void = { _ in }) -> SessionCommit {
    var commit = SessionCommit(
      tenant: tenant, session: session, expectedVersion: expectedVersion, at: later(expectedVersion),
      state: Array("state \(expectedVersion + 1)".utf8), metadata: SessionMetadata(status: "automatic"))
    change(&commit)
    return commit
  }

  /// Commits `events` with their numbers as payload, for everyone.
  @discardableResult
  func happen(_ count: Int, on expectedVersion: Int64) async throws(StoreError) -> Committed {
    try await store.commit(
      commit(expectedVersion) { commit in
        commit.events = (0..<count).map { event("event", payload: "\($0)") }
      })
  }

  func event(
    _ type: String, for audience: Audience = .everyone, about message: MessageID? = nil, payload: String = "{}"
  ) -> NewEvent {
    NewEvent(type: type, audience: audience, message: message, payload: Array(payload.utf8))
  }

  func message(
    _ text: String, id: MessageID = .random(), from sender: String = "customer", for audience: Audience = .everyone
  ) -> NewMessage {
    NewMessage(id: id, sender: sender, audience: audience, payload: Array(text.utf8))
  }

  func job(_ kind: String, due: Int64 = 0, about message: MessageID? = nil) -> NewJob {
    NewJob(queue: queue, kind: kind, payload: Array(kind.utf8), dueAt: later(due), message: message)
  }

  func claim(at: Int64, lease: Int64 = 1000, limit: Int = 10, inSessionOrder: Bool = false) -> JobClaim {
    JobClaim(queue: queue, at: later(at), lease: lease, limit: limit, inSessionOrder: inSessionOrder)
  }

  func answer(
    _ key: String, body: String = "body", response: String = "response", at: Timestamp? = nil,
    by principal: PrincipalID? = nil, route: String = "POST /v1/sessions"
  ) -> IdempotencyRecord {
    IdempotencyRecord(
      tenant: tenant, principal: principal ?? Self.principal, route: route, key: key, bodyHash: Array(body.utf8),
      status: 201, response: Array(response.utf8), createdAt: at ?? now)
  }

  /// Someone who makes requests.
  static let principal = PrincipalID.random()

  /// Adds a message and the event that announces it.
  func say(_ message: NewMessage, in commit: inout SessionCommit) {
    commit.messages.append(message)
    commit.events.append(event("message_created", for: message.audience, about: message.id))
  }

  /// The whole log as one audience sees it, read in pages of `limit`.
  func log(for audience: Audience = .everyone, limit: Int = 1000) async throws -> [StoredEvent] {
    var events: [StoredEvent] = []
    var cursor: Int64 = 0
    while true {
      try Task.checkCancellation()
      let page = try await store.events(of: key, after: cursor, limit: limit, audience: audience)
      try expect(page.events.count <= limit, "a page has \(page.events.count) events, more than \(limit)")
      events += page.events
      guard page.hasMore else { return events }
      try expect(page.through > cursor, "a page that has more behind it stands still at \(cursor)")
      cursor = page.through
    }
  }
}
