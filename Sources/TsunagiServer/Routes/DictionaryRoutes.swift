import HTTPTypes
import Logging
import TsunagiDictionaries
import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiPipeline

extension API {
  var dictionaryRoutes: [Route] {
    [
      Route(
        .get, "/v1/dictionaries", "getDictionaries",
        access: .roles([.platform, .operators, .routing, .linguist, .admin], .none), effect: .reads, body: .none,
        handler: getDictionaries),
      Route(
        .post, "/v1/dictionaries/reload", "reloadDictionaries", access: .roles([.linguist, .admin], .none),
        effect: .changes, body: .none, handler: reloadDictionaries),
    ]
  }

  private func getDictionaries(_ exchange: Exchange) async throws -> Reply { .json(dictionaries()) }

  /// Reads the dictionaries again; broken ones are refused while the old ones stay in force.
  private func reloadDictionaries(_ exchange: Exchange) async throws -> Reply {
    switch try await service.stages.reload() {
    case .loaded(let stage):
      metrics.count(.reloads)
      exchange.logger.notice("dictionaries reloaded", metadata: ["version": "\(stage.dictionaries.version)"])
      return .json(dictionaries())
    case .refused(let diagnostics):
      var problem = Problem.conflict("dictionaries_refused", "the dictionaries have errors; the old ones stay in force")
      problem.extra["diagnostics"] = .array(diagnostics.prefix(100).map { .string($0) })
      throw problem
    }
  }

  private func dictionaries() -> [UInt8] {
    let dictionaries = stage.dictionaries
    var writer = JSONWriter(capacity: 512)
    writer.object {
      $0.field("version", dictionaries.version)
      $0.field("languages", dictionaries.languages.tags.map(\.description))
      $0.field("genres", dictionaries.genres.map(\.id))
      $0.field("concepts", dictionaries.concepts.count)
      $0.field("responses", dictionaries.responses.all.count)
      $0.field("intents", dictionaries.intents.count)
    }
    return writer.bytes
  }
}
