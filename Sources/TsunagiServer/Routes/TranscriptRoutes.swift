import HTTPTypes
import TsunagiJSON
import TsunagiStore

extension API {
  var transcriptRoutes: [Route] {
    [
      Route(
        .get, "/v1/sessions/{session}/transcript", "getTranscript",
        access: .roles([.customer, .platform, .operators, .admin], .session), effect: .reads, body: .none,
        query: ["format"], handler: getTranscript)
    ]
  }

  private func getTranscript(_ exchange: Exchange) async throws -> Reply {
    let audience = try exchange.principal().audience
    let format = try exchange.query.choice("format", of: ["json", "text"]) ?? "json"
    let loaded = try await service.load(exchange.session())
    let transcript = try await Transcript.load(loaded.stored.key, from: store, audience: audience)
    if format == "text" { return .text(transcript.text) }
    var writer = JSONWriter(capacity: 8_192)
    writer.object { object in
      object.object("session") { SessionView(loaded.stored, loaded.state).write(for: audience, to: &$0) }
      object.array("messages") { array in
        for message in transcript.messages { array.element { $0.raw(message) } }
      }
    }
    return .json(writer.bytes)
  }
}
