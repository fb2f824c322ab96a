import Hummingbird
import Logging
import TsunagiStore

/// The stage behind HTTP: sessions, messages from both sides, event streams, routing, responses.
///
/// ```swift
/// let server = try ChatServer(configuration: configuration, store: store, stages: StageHolder(stage), logger: logger)
/// try await server.run { port in print("http://127.0.0.1:\(port)") }
/// await store.close()
/// ```
public struct ChatServer: Sendable {
  private let server: HTTPServer

  /// - Throws: when a route is not soundly declared; the reason names it.
  public init(
    configuration: ServerConfiguration, store: any Store, stages: StageHolder, logger: Logger
  ) throws {
    try self.init(configuration: configuration, store: store, stages: stages, logger: logger, clock: Timestamp.now)
  }

  init(
    configuration: ServerConfiguration, store: any Store, stages: StageHolder, logger: Logger,
    clock: @escaping @Sendable () -> Timestamp
  ) throws {
    let limits = configuration.limits
    let metrics = Metrics()
    let authenticator = Authenticator(store: store, limits: limits)
    let streams = StreamRegistry(limits: limits, metrics: metrics)
    let inFlight = InFlight(bound: limits.requestsInFlight)
    let api = API(
      configuration: configuration, service: ChatService(store: store, stages: stages, metrics: metrics),
      keys: KeyRing(store: store), authenticator: authenticator, streams: streams, metrics: metrics,
      inFlight: inFlight, description: APIDescription.bytes)
    server = HTTPServer(
      configuration: configuration,
      front: Front(
        table: try RouteTable(api.routes), limits: limits, authenticator: authenticator, metrics: metrics,
        inFlight: inFlight, rates: RateLimiter(), clock: clock),
      services: [streams, Housekeeping(store: store, interval: .seconds(60), logger: logger)], logger: logger)
  }

  /// Serves until SIGINT or SIGTERM; streams are told, requests under way finish, and after `shutdown_seconds`
  /// whatever is left is cut off. The store stays open: closing it is its owner's business.
  ///
  /// - Parameter onRunning: told the port when connections are accepted.
  public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    try await server.run(onRunning: onRunning)
  }

  /// The application, for tests that drive it without signals.
  var application: Application<Front> { server.application() }

  var routes: [Route] { server.front.table.routes }
}
