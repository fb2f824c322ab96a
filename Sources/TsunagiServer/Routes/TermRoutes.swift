import HTTPTypes
import TsunagiDictionaries
import TsunagiJSON
import TsunagiLanguage
import TsunagiPipeline
import TsunagiTerminology

extension API {
  var termRoutes: [Route] {
    [
      Route(
        .get, "/v1/terms", "listTerms", access: .roles([.platform, .operators, .linguist, .admin], .none),
        effect: .reads, body: .none, query: ["q", "language", "domain", "limit"], handler: listTerms)
    ]
  }

  private func listTerms(_ exchange: Exchange) async throws -> Reply {
    let dictionaries = stage.dictionaries
    let language = try tag(exchange.query, "language")
    let limit = try exchange.query.int("limit", in: 1...500, default: 100)
    let search = exchange.query["q"].map(TextSearch.init)
    let found = dictionaries.concepts
      .filter { exchange.query["domain"] == nil || $0.domain == exchange.query["domain"] }
      .map { (concept: $0, score: search?.score(of: $0) ?? 1) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.concept.id) < ($0.score, $1.concept.id) }
      .prefix(limit)
    var writer = JSONWriter(capacity: 8_192)
    writer.object { object in
      object.array("concepts") { array in
        for (concept, _) in found { array.object { Self.write(concept, language, to: &$0) } }
      }
      object.field("dictionary_version", dictionaries.version)
    }
    return .json(writer.bytes)
  }

  private static func write(_ concept: Concept, _ language: LanguageTag?, to object: inout JSONObjectWriter) {
    object.field("id", concept.id)
    object.field("domain", concept.domain)
    object.field("definition", concept.definition)
    object.object("terms") { languages in
      for (tag, terms) in concept.terms.sorted(by: { $0.key < $1.key }) where language == nil || tag == language {
        languages.array(tag.description) { array in
          for term in terms {
            array.object {
              $0.field("text", term.text)
              $0.field("status", term.status.rawValue)
              $0.fieldIfPresent("reading", term.reading)
            }
          }
        }
      }
    }
  }
}
