import HTTPTypes
import Logging
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPipeline
import TsunagiStore

extension API {
  var sessionRoutes: [Route] {
    [
      Route(
        .post, "/v1/sessions", "createSession", access: .roles([.platform, .operators, .admin], .none),
        effect: .creates, body: .optionalJSON, handler: createSession),
      Route(
        .get, "/v1/sessions", "listSessions", access: .roles([.platform, .operators, .routing, .admin], .none),
        effect: .reads, body: .none,
        query: ["state", "language", "customer", "operator", "order", "cursor", "limit"], handler: listSessions),
      Route(
        .get, "/v1/sessions/{session}", "getSession",
        access: .roles([.customer, .platform, .operators, .routing, .admin], .session), effect: .reads, body: .none,
        handler: getSession),
      Route(
        .delete, "/v1/sessions/{session}", "eraseSession", access: .roles(.admin, .session), effect: .changes,
        body: .none, handler: eraseSession),
      Route(
        .post, "/v1/sessions/{session}/tokens", "createSessionToken",
        access: .roles([.platform, .operators, .admin], .session), effect: .changes, body: .none,
        handler: createToken),
    ]
  }

  private func createSession(_ exchange: Exchange) async throws -> Reply {
    let caller = try exchange.principal()
    let fields = try JSONFields(
      exchange.body.isEmpty ? .object(JSONObject()) : exchange.json, known: ["id", "locale", "customer"])
    let locale = try fields.optionalString("locale")
    if let locale, LanguageTag(given: locale) == nil {
      throw fields.invalid("locale", "expected a BCP 47 tag such as vi-VN")
    }
    let customer = try id(fields, "customer", PrincipalID.init(rawValue:))
    let session = try id(fields, "id", SessionID.init(rawValue:)) ?? .random()
    let key = SessionKey(tenant: caller.tenant, session: session)
    let step = Self.started(stage.newSession(locale: locale))
    let view = SessionView(new: session, step, customer: customer, now: exchange.now)
    let issued = CustomerToken.issue(for: key, now: exchange.now, limits: limits)
    let answer = try await service.create(
      key, for: asker(exchange), status: 201, customer: customer, records: [issued.write], step: step,
      answer: view.json(for: caller.audience))
    guard answer.isReplayed else {
      return created(answer, session: session, token: issued.token, expiresAt: issued.expiresAt)
    }
    // The kept answer holds no token: a repeated request gets one of its own.
    guard let first = try? JSONReader.standard.read(answer.bytes)["id"]?.string.flatMap({ SessionID($0) }) else {
      throw Problem.internalError
    }
    let again = CustomerToken.issue(
      for: SessionKey(tenant: caller.tenant, session: first), now: exchange.now, limits: limits)
    _ = try await store.commit(RecordCommit(tenant: caller.tenant, at: exchange.now, writes: [again.write]))
    return created(answer, session: first, token: again.token, expiresAt: again.expiresAt)
  }

  private func created(
    _ answer: ChatService.Answer, session: SessionID, token: Token, expiresAt: Timestamp
  ) -> Reply {
    var writer = JSONWriter(capacity: 512)
    writer.object {
      $0.field("session") { $0.raw(answer.bytes) }
      $0.field("token", token.text)
      $0.field("token_expires_at", expiresAt.description)
    }
    var reply = Reply.replayable(writer.bytes, status: answer.status, replayed: answer.isReplayed)
    reply.headers[.location] = "/v1/sessions/\(session)"
    return reply
  }

  private static func started(_ state: SessionState) -> SessionStep {
    var writer = JSONWriter()
    writer.object {
      $0.field("state", state.phase.rawValue)
      $0.field("declared_language", state.languagePrior.declared?.description)
    }
    let event = SessionEvent(kind: .sessionStarted, forCustomer: writer.bytes, forOperator: writer.bytes)
    return SessionStep(state: state, events: [event])
  }

  private func id<ID>(
    _ fields: JSONFields, _ name: String, _ make: (String) -> ID?
  ) throws(JSONFieldError) -> ID? {
    guard let text = try fields.optionalString(name) else { return nil }
    guard let id = make(text) else {
      throw fields.invalid(name, "an id is 1 to 64 of A-Z, a-z, 0-9, _ and -")
    }
    return id
  }

  private func createToken(_ exchange: Exchange) async throws -> Reply {
    let key = try exchange.session()
    _ = try await service.load(key)
    let issued = CustomerToken.issue(for: key, now: exchange.now, limits: limits)
    _ = try await store.commit(RecordCommit(tenant: key.tenant, at: exchange.now, writes: [issued.write]))
    var writer = JSONWriter()
    writer.object {
      $0.field("token", issued.token.text)
      $0.field("token_expires_at", issued.expiresAt.description)
    }
    return .json(writer.bytes, status: .created)
  }

  /// The store's erasure is real; what is told to readers is only that it happened.
  private func eraseSession(_ exchange: Exchange) async throws -> Reply {
    let key = try exchange.session()
    let payload = AudiencePayload(customer: Array("{}".utf8), staff: Array("{}".utf8))
    _ = try await store.erase(
      SessionErasure(
        tenant: key.tenant, session: key.session, at: exchange.now, status: "erased",
        event: NewEvent(type: "session.erased", audience: payload.audience, payload: payload.bytes)))
    exchange.logger.notice("session erased", metadata: ["session": "\(key.session)"])
    return .noContent
  }

  private func getSession(_ exchange: Exchange) async throws -> Reply {
    let loaded = try await service.load(exchange.session())
    return .json(SessionView(loaded.stored, loaded.state).json(for: try exchange.principal().audience))
  }

  private func listSessions(_ exchange: Exchange) async throws -> Reply {
    let caller = try exchange.principal()
    let query = exchange.query
    let states = SessionPhase.allCases.map(\.rawValue)
    var asked = SessionQuery(tenant: caller.tenant, limit: try query.int("limit", in: 1...200, default: 50))
    if let state = try query.choice("state", of: states) { asked.statuses = [state] }
    if let language = query["language"] {
      guard let tag = LanguageTag(given: language) else {
        throw Problem.badRequest(
          "invalid_parameter", "expected a BCP 47 tag such as vi or zh-Hant", field: "language")
      }
      asked.languages = [tag.description]
    }
    asked.customer = try principal(query, "customer")
    asked.assignee = try principal(query, "operator")
    asked.order = try query.choice("order", of: ["latest", "queue"]) == "queue" ? .queue : .latestChange
    if let text = query["cursor"] {
      guard let cursor = SessionCursor(text: text) else {
        throw Problem.badRequest("invalid_parameter", "expected the \"next\" of the page before", field: "cursor")
      }
      asked.cursor = cursor
    }
    let page = try await store.sessions(asked)
    var writer = JSONWriter(capacity: 4_096)
    try writer.object { (object: inout JSONObjectWriter) throws in
      try object.array("sessions") { (array: inout JSONArrayWriter) throws in
        for stored in page.sessions {
          let view = SessionView(stored, try SessionState(json: stored.state))
          array.object { view.write(for: caller.audience, to: &$0) }
        }
      }
      object.field("next", page.next?.text)
    }
    return .json(writer.bytes)
  }

  private func principal(_ query: Query, _ name: String) throws(Problem) -> PrincipalID? {
    guard let text = query[name] else { return nil }
    guard let id = PrincipalID(text) else {
      throw .badRequest("invalid_parameter", "an id is 1 to 64 of A-Z, a-z, 0-9, _ and -", field: name)
    }
    return id
  }
}
