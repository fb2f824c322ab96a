import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import TsunagiStore
import UnixSignals

/// A route table behind the front, on a socket.
struct HTTPServer: Sendable {
  let configuration: ServerConfiguration
  let front: Front
  /// What runs beside it and stops with it.
  let services: [any Service]
  let logger: Logger

  /// - Parameter onRunning: told the port when the server accepts connections.
  func application(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) -> Application<Front> {
    let limits = configuration.limits
    let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes, maxHeaderFieldCount: 100)
    return Application(
      responder: front,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          idleTimeout: .seconds(Int64(limits.idleSeconds)), httpDecoderConfiguration: decoder)),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port), serverName: "tsunagi", backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
      services: services,
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  /// Runs until SIGINT or SIGTERM: streams are told and end, requests under way finish, and after
  /// `shutdown_seconds` whatever is left is cut off.
  func run(onRunning: @escaping @Sendable (Int) async -> Void) async throws {
    var group = ServiceGroupConfiguration(
      services: [application(onRunning: onRunning)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(configuration.limits.shutdownSeconds)
    group.maximumCancellationDuration = .seconds(1)
    try await ServiceGroup(configuration: group).run()
  }
}
