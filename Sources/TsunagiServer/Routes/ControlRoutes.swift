import HTTPTypes
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPipeline
import TsunagiStore

extension API {
  var controlRoutes: [Route] {
    let staff: RoleSet = [.platform, .operators, .routing, .admin]
    return [
      Route(
        .put, "/v1/sessions/{session}/assignment", "assignSession", access: .roles(staff, .session), effect: .changes,
        body: .json, handler: assign),
      Route(
        .delete, "/v1/sessions/{session}/assignment", "releaseSession", access: .roles(staff, .session),
        effect: .changes, body: .none, handler: release),
      Route(
        .put, "/v1/sessions/{session}/language", "pinLanguage",
        access: .roles([.platform, .operators, .admin], .session), effect: .changes, body: .json, handler: pin),
      Route(
        .post, "/v1/sessions/{session}/close", "closeSession",
        access: .roles([.customer, .platform, .operators, .admin], .session), effect: .creates, body: .optionalJSON,
        handler: close),
      Route(
        .post, "/v1/sessions/{session}/survey", "answerSurvey",
        access: .roles([.customer, .platform, .admin], .session), effect: .creates, body: .json, handler: survey),
    ]
  }

  // MARK: Who has the session

  private func assign(_ exchange: Exchange) async throws -> Reply {
    let fields = try JSONFields(exchange.json, known: ["operator", "language"])
    let name = try fields.string("operator")
    guard PrincipalID(name) != nil else {
      throw fields.invalid("operator", "an id is 1 to 64 of A-Z, a-z, 0-9, _ and -")
    }
    let language = try language(fields, "language")
    return try await occur(
      ChatInput(
        sender: .system, event: .operatorJoined, operatorName: name, operatorLanguage: language?.description),
      exchange, refusesClosed: true)
  }

  private func release(_ exchange: Exchange) async throws -> Reply {
    try await occur(ChatInput(sender: .system, event: .operatorLeft), exchange)
  }

  private func close(_ exchange: Exchange) async throws -> Reply {
    if !exchange.body.isEmpty { _ = try JSONFields(exchange.json, known: []) }
    return try await occur(ChatInput(sender: .system, event: .closed), exchange)
  }

  private func occur(_ input: ChatInput, _ exchange: Exchange, refusesClosed: Bool = false) async throws -> Reply {
    let audience = try exchange.principal().audience
    let answer = try await service.change(try exchange.session(), for: asker(exchange), status: 200) { state in
      if refusesClosed, state.phase == .closed {
        throw Problem.conflict("session_closed", "this session is closed")
      }
      return SessionStep(try stage.handle(input, in: state))
    } compose: { step, firstSeq in
      MessageAnswer.json(step, firstSeq: firstSeq, audience: audience)
    }
    return reply(answer)
  }

  // MARK: Language

  private func pin(_ exchange: Exchange) async throws -> Reply {
    let fields = try JSONFields(exchange.json, known: ["language"])
    guard fields.object["language"] != nil else {
      throw JSONFieldError(.missing, at: fields.pointer.appending("language"), "give a BCP 47 tag, or null to unpin")
    }
    let language = try language(fields, "language")
    let audience = try exchange.principal().audience
    let answer = try await service.change(try exchange.session(), for: asker(exchange), status: 200) { state in
      guard state.languagePrior.pinned != language else { return SessionStep(state: state, events: []) }
      var state = state
      state.languagePrior.pinned = language
      if let language { state.language = language }
      return SessionStep(state: state, events: [Self.updated(state, forCustomer: true)])
    } compose: { step, firstSeq in
      MessageAnswer.json(step, firstSeq: firstSeq, audience: audience)
    }
    return reply(answer)
  }

  private func language(_ fields: JSONFields, _ name: String) throws(JSONFieldError) -> LanguageTag? {
    guard let text = try fields.optionalString(name) else { return nil }
    guard let tag = LanguageTag(given: text) else {
      throw fields.invalid(name, "expected a BCP 47 tag such as vi or zh-Hant")
    }
    return tag == .und ? nil : tag
  }

  // MARK: Survey

  private func survey(_ exchange: Exchange) async throws -> Reply {
    let fields = try JSONFields(exchange.json, known: ["score", "comment"])
    let score = try fields.int("score")
    guard (1...5).contains(score) else { throw fields.invalid("score", "expected 1 to 5") }
    let comment = try fields.optionalString("comment")
    if let comment, comment.utf8.count > limits.messageBytes {
      throw Problem.messageTooLong(bytes: limits.messageBytes, field: "/comment")
    }
    let audience = try exchange.principal().audience
    let answer = try await service.change(try exchange.session(), for: asker(exchange), status: 200) { state in
      var state = state
      state.surveyScore = score
      if state.pendingQuestion == .survey { state.pendingQuestion = nil }
      return SessionStep(state: state, events: [Self.updated(state, forCustomer: false, comment: comment)])
    } compose: { step, firstSeq in
      MessageAnswer.json(step, firstSeq: firstSeq, audience: audience)
    }
    return reply(answer)
  }

  private static func updated(_ state: SessionState, forCustomer: Bool, comment: String? = nil) -> SessionEvent {
    var writer = JSONWriter()
    writer.object { object in
      object.object("session") {
        $0.field("language", state.language.description)
        $0.field("reply_language", state.replyLanguage?.description)
        $0.field("operator_language", state.operatorLanguage.description)
        $0.field("state", state.phase.rawValue)
        $0.field("pending_question", state.pendingQuestion?.name)
      }
      if !forCustomer {
        object.fieldIfPresent("survey_score", state.surveyScore)
        object.fieldIfPresent("survey_comment", comment)
      }
    }
    return SessionEvent(
      kind: .sessionUpdated, forCustomer: forCustomer ? writer.bytes : nil, forOperator: writer.bytes)
  }
}
