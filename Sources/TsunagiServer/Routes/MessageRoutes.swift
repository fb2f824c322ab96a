import HTTPTypes
import TsunagiDictionaries
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiPipeline
import TsunagiStore

extension API {
  var messageRoutes: [Route] {
    [
      Route(
        .post, "/v1/sessions/{session}/messages", "createMessage",
        access: .roles([.customer, .platform, .operators, .admin], .session), effect: .creates, body: .json,
        handler: createMessage),
      Route(
        .get, "/v1/sessions/{session}/messages", "listMessages",
        access: .roles([.customer, .platform, .operators, .admin], .session), effect: .reads, body: .none,
        query: ["after", "before", "limit"], handler: listMessages),
    ]
  }

  private func createMessage(_ exchange: Exchange) async throws -> Reply {
    let caller = try exchange.principal()
    let input = try MessageInput(exchange.json, caller: caller, limits: limits).input
    let analysed = AnalysedOnce(input.text)
    let answer = try await service.change(try exchange.session(), for: asker(exchange), status: 201) { state in
      let stage = stage
      if input.sender == .operator, state.phase == .closed {
        throw Problem.conflict("session_closed", "this session is closed; the customer may write again to reopen it")
      }
      let decision: Decision
      do {
        decision = try stage.decide(state, input, analysed.analysis(by: stage))
      } catch let error as InputError {
        throw Problem(error)
      }
      if case .held? = decision.message?.delivery { throw Self.untranslated(decision) }
      return SessionStep(decision)
    } compose: { step, firstSeq in
      MessageAnswer.json(step, firstSeq: firstSeq, audience: caller.audience)
    }
    return reply(answer)
  }

  /// An operator's words that would reach the customer untranslated, with the responses that come nearest.
  private static func untranslated(_ decision: Decision) -> Problem {
    var problem = Problem.conflict(
      "untranslated",
      "no verified translation into the customer's language; choose a response, or send again with send_original")
    problem.field = "/text"
    problem.extra["suggestions"] = .array(
      (decision.message?.suggestions ?? []).prefix(3).map { suggestion in
        ["response": .string(suggestion.response), "because": .array(suggestion.because.map { .string($0) })]
      })
    return problem
  }

  private func listMessages(_ exchange: Exchange) async throws -> Reply {
    let audience = try exchange.principal().audience
    let after = try exchange.query.seq("after")
    let before = try exchange.query.seq("before")
    let page = try await store.messages(
      of: try exchange.session(),
      MessageQuery(
        after: after, before: before, order: after == nil ? .backward : .forward,
        limit: try exchange.query.int("limit", in: 1...200, default: 50), audience: audience))
    var writer = JSONWriter(capacity: 4_096)
    writer.object { object in
      object.array("messages") { array in
        for message in page.messages {
          if let json = MessageView.json(of: message, for: audience) { array.element { $0.raw(json) } }
        }
      }
      object.field("has_more", page.hasMore)
    }
    return .json(writer.bytes)
  }
}

/// The analysis of one text, made again only when other dictionaries are in force than at the first attempt.
private final class AnalysedOnce {
  private let text: String
  private var analysis: Analysis?

  init(_ text: String) { self.text = text }

  func analysis(by stage: Stage) -> Analysis {
    if let analysis, analysis.dictionaryVersion == stage.dictionaries.version { return analysis }
    let made = stage.analyse(text)
    analysis = made
    return made
  }
}
