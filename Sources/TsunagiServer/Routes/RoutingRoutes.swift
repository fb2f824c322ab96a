import HTTPTypes
import TsunagiDictionaries
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPipeline
import TsunagiStore

extension API {
  var routingRoutes: [Route] {
    [
      Route(
        .get, "/v1/sessions/{session}/routing", "getRouting",
        access: .roles([.platform, .operators, .routing, .admin], .session), effect: .reads, body: .none,
        handler: getRouting),
      Route(
        .get, "/v1/sessions/{session}/handoff", "getHandoff",
        access: .roles([.platform, .operators, .admin], .session), effect: .reads, body: .none, handler: getHandoff),
    ]
  }

  private func getRouting(_ exchange: Exchange) async throws -> Reply {
    let loaded = try await service.load(exchange.session())
    var writer = JSONWriter(capacity: 512)
    writer.object {
      $0.field("session", loaded.stored.id.rawValue)
      $0.field("version", Int(loaded.stored.version))
      $0.field("state", loaded.state.phase.rawValue)
      $0.field("waiting_since", loaded.stored.metadata.waitingSince?.description)
      $0.field("tags", RoutingTags(loaded.state))
    }
    return .json(writer.bytes)
  }

  /// What whoever takes the session needs to know: the facts, then the transcript in both languages.
  private func getHandoff(_ exchange: Exchange) async throws -> Reply {
    let audience = try exchange.principal().audience
    let loaded = try await service.load(exchange.session())
    let transcript = try await Transcript.load(loaded.stored.key, from: store, audience: audience)
    let state = loaded.state
    var writer = JSONWriter(capacity: 4_096)
    writer.object { object in
      object.object("session") { SessionView(loaded.stored, state).write(for: audience, to: &$0) }
      object.object("facts") { facts in
        facts.field("genre", state.genre?.id)
        facts.field("genre_name", genreName(state))
        facts.object("values") {
          for (name, value) in state.values.sorted(by: { $0.key < $1.key }) { $0.field(name, value) }
        }
        facts.field("not_solved_count", state.notSolvedCount)
        facts.field("refuses_translation", state.refusesTranslation)
        facts.field("tried", transcript.responses)
      }
      object.array("reasons") { array in
        for reason in state.reasons {
          array.object {
            $0.field("reason", reason.kind.rawValue)
            $0.field("evidence", reason.evidence)
            $0.field("language", reason.language.description)
            $0.field("message", reason.message)
          }
        }
      }
      object.array("operator_languages") { array in
        for wish in state.operatorLanguageWishes {
          array.object {
            $0.field("language", wish.language.description)
            $0.field("required", wish.isRequired)
            $0.field("level", wish.level)
          }
        }
      }
      object.field("tags", RoutingTags(state))
      object.array("transcript") { array in
        for message in transcript.messages { array.element { $0.raw(message) } }
      }
    }
    return .json(writer.bytes)
  }

  /// The genre in the operator's language.
  private func genreName(_ state: SessionState) -> String? {
    let dictionaries = stage.dictionaries
    guard let genre = dictionaries.genres.first(where: { $0.id == state.genre?.id }) else { return nil }
    let chain = [state.operatorLanguage] + dictionaries.languages.fallbackChain(for: state.operatorLanguage)
    return chain.lazy.compactMap { genre.names[$0] }.first
  }
}
