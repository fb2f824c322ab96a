import HTTPTypes
import TsunagiHandoff
import TsunagiJSON
import TsunagiPipeline
import TsunagiStore

/// What the handlers of all routes stand on.
struct API: Sendable {
  let configuration: ServerConfiguration
  let service: ChatService
  let keys: KeyRing
  let authenticator: Authenticator
  let streams: StreamRegistry
  let metrics: Metrics
  let inFlight: InFlight
  /// The API description, served as it is.
  let description: [UInt8]

  var store: any Store { service.store }
  var stage: Stage { service.stages.current }
  var limits: ServerLimits { configuration.limits }

  var routes: [Route] {
    operationsRoutes + sessionRoutes + messageRoutes + eventRoutes + routingRoutes + controlRoutes + transcriptRoutes
      + analysisRoutes + responseRoutes + termRoutes + dictionaryRoutes + keyRoutes
  }

  func asker(_ exchange: Exchange) throws(Problem) -> ChatService.Asker {
    ChatService.Asker(
      principal: try exchange.principal(), route: "\(exchange.route.method.rawValue) \(path(of: exchange))",
      key: exchange.idempotencyKey, body: exchange.body, now: exchange.now)
  }

  /// The path with its ids, so that one key may be used for several sessions.
  private func path(of exchange: Exchange) -> String {
    "/"
      + exchange.route.path.segments.map { segment in
        switch segment {
        case .fixed(let text): text
        case .id(let name): exchange.ids[name] ?? name
        }
      }.joined(separator: "/")
  }

  func reply(_ answer: ChatService.Answer) -> Reply {
    .replayable(answer.bytes, status: answer.status, replayed: answer.isReplayed)
  }
}

extension Problem {
  init(_ error: InputError) {
    let field = error.field.map { $0.hasPrefix("/") || $0.isEmpty ? $0 : "/\($0)" }
    self = .unprocessable(error.code.rawValue, error.message, field: field)
  }
}
