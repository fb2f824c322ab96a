import HTTPTypes
import TsunagiJSON
import TsunagiPipeline

extension API {
  var analysisRoutes: [Route] {
    [
      Route(
        .post, "/v1/analyses", "analyse",
        access: .roles([.platform, .operators, .routing, .linguist, .admin], .none), effect: .changes, body: .json,
        handler: analyse)
    ]
  }

  /// What the stage makes of one message of a session that has just begun; nothing is kept.
  private func analyse(_ exchange: Exchange) async throws -> Reply {
    _ = try JSONFields(exchange.json, known: ["text", "locale", "type", "choice", "explain"])
    let explains = try JSONFields(exchange.json, known: exchange.json.object?.keys ?? []).optionalBool("explain")
    var body = exchange.json.object ?? JSONObject()
    body["explain"] = nil
    let input: ChatInput
    do {
      input = try ChatInput(json: .object(body))
    } catch {
      throw Problem(error)
    }
    guard input.text.utf8.count <= limits.messageBytes else {
      throw Problem.messageTooLong(bytes: limits.messageBytes, field: "/text")
    }
    let stage = stage
    let decision = try stage.handle(input, in: stage.newSession(locale: input.locale))
    var writer = JSONWriter(capacity: 2_048)
    DecisionWriter(stage: stage, explains: explains ?? false).write(decision, input: body.json, to: &writer)
    return .json(writer.bytes)
  }
}
