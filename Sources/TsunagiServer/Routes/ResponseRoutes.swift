import HTTPTypes
import TsunagiDictionaries
import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiPipeline

extension API {
  var responseRoutes: [Route] {
    let readers: RoleSet = [.platform, .operators, .linguist, .admin]
    return [
      Route(
        .get, "/v1/responses", "listResponses", access: .roles(readers, .none), effect: .reads, body: .none,
        query: ["q", "language", "sent_by", "genre", "limit"], handler: listResponses),
      Route(
        .get, "/v1/responses/{response}", "getResponse", access: .roles(readers, .none), effect: .reads, body: .none,
        handler: getResponse),
      Route(
        .post, "/v1/responses/{response}/renderings", "renderResponse", access: .roles(readers, .none),
        effect: .changes, body: .json, handler: renderResponse),
    ]
  }

  private func listResponses(_ exchange: Exchange) async throws -> Reply {
    let dictionaries = stage.dictionaries
    let language = try tag(exchange.query, "language") ?? stage.configuration.operatorLanguage
    let sender = try exchange.query.choice("sent_by", of: CannedResponse.Sender.allCases.map(\.rawValue))
    let limit = try exchange.query.int("limit", in: 1...500, default: 100)
    let search = exchange.query["q"].map(TextSearch.init)
    let found = dictionaries.responses.all
      .filter { sender == nil || $0.sentBy.rawValue == sender }
      .filter { exchange.query["genre"] == nil || $0.genre == exchange.query["genre"] }
      .map { (response: $0, score: search?.score(of: $0) ?? 1) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.response.id) < ($0.score, $1.response.id) }
      .prefix(limit)
    let chain = [language] + dictionaries.languages.fallbackChain(for: language)
    var writer = JSONWriter(capacity: 8_192)
    writer.object { object in
      object.array("responses") { array in
        for (response, _) in found {
          array.object { object in
            ResponseView.writeHead(response, chain, to: &object)
            object.field("text", chain.lazy.compactMap { response.texts[$0]?.text }.first)
          }
        }
      }
      object.field("dictionary_version", dictionaries.version)
    }
    return .json(writer.bytes)
  }

  private func getResponse(_ exchange: Exchange) async throws -> Reply {
    let response = try response(exchange)
    let language = stage.configuration.operatorLanguage
    let chain = [language] + stage.dictionaries.languages.fallbackChain(for: language)
    var writer = JSONWriter(capacity: 2_048)
    writer.object { object in
      ResponseView.writeHead(response, chain, to: &object)
      object.field("source_language", response.source.description)
      object.object("texts") { texts in
        for (language, text) in response.texts.sorted(by: { $0.key < $1.key }) {
          texts.object(language.description) {
            $0.field("text", text.text)
            $0.field("state", text.state.rawValue)
          }
        }
      }
      object.field("requires_terms", response.requiresTerms)
    }
    return .json(writer.bytes)
  }

  private func renderResponse(_ exchange: Exchange) async throws -> Reply {
    let response = try response(exchange)
    let fields = try JSONFields(exchange.json, known: ["language", "arguments"])
    let text = try fields.string("language")
    guard LanguageTag(given: text) != nil else {
      throw fields.invalid("language", "expected a BCP 47 tag such as vi or zh-Hant")
    }
    let arguments = try fields.optionalStringMap("arguments") ?? [:]
    let dictionaries = stage.dictionaries
    let rendered: RenderedResponse
    do {
      rendered = try dictionaries.responses.render(
        response.id, in: dictionaries.languages.bestMatch(for: text), arguments: arguments)
    } catch {
      throw Problem.unprocessable("invalid_response", "\(error)", field: "/arguments")
    }
    var writer = JSONWriter(capacity: 512)
    writer.object {
      $0.field("response", response.id)
      $0.field("language", rendered.language.description)
      $0.field("text", rendered.text)
      $0.field("fallback", rendered.isFallback)
      $0.field("dictionary_version", dictionaries.version)
    }
    return .json(writer.bytes)
  }

  private func response(_ exchange: Exchange) throws(Problem) -> CannedResponse {
    guard let response = exchange.ids["response"].flatMap({ stage.dictionaries.responses[$0] }) else {
      throw .notFound("response")
    }
    return response
  }

  func tag(_ query: Query, _ name: String) throws(Problem) -> LanguageTag? {
    guard let text = query[name] else { return nil }
    guard LanguageTag(given: text) != nil else {
      throw .badRequest("invalid_parameter", "expected a BCP 47 tag such as vi or zh-Hant", field: name)
    }
    return stage.dictionaries.languages.bestMatch(for: text)
  }
}
