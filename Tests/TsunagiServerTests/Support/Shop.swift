import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing
import TsunagiDictionaries
import TsunagiJSON
import TsunagiPipeline
import TsunagiStore
import TsunagiTestSupport

@testable import TsunagiServer

/// The whole server over the repository's dictionaries and a store in memory, with a key for every role.
struct Shop {
  /// Read once for all tests.
  private static let stage: Result<Stage, any Error> = Result {
    let result = DictionaryFolder.load(TestData.root.appending(path: "dictionaries").path)
    return Stage(dictionaries: try #require(result.snapshot, "\(result.diagnostics)"))
  }

  let store: any Store
  let tenant: TenantID
  let log = LogLines()
  let server: ChatServer
  private(set) var tokens: [Role: String] = [:]

  init(
    tenant: String = "shop", store: any Store = InMemoryStore(), limits: ServerLimits? = nil,
    load: (@Sendable () async throws -> StageHolder.Reload)? = nil
  ) async throws {
    self.store = store
    self.tenant = try #require(TenantID(tenant))
    var configuration = ServerConfiguration()
    configuration.port = 0
    configuration.limits.ratePerCustomer = 0
    configuration.limits.failuresPerAddress = 0
    if let limits { configuration.limits = limits }
    server = try ChatServer(
      configuration: configuration, store: store, stages: StageHolder(Self.stage.get(), load: load),
      logger: log.logger)
    for role in Role.allCases where role != .customer { tokens[role] = try await key(role) }
  }

  static func currentStage() throws -> Stage { try stage.get() }

  func key(_ role: Role) async throws -> String {
    try await KeyRing(store: store).issue(role: role, name: role.rawValue, tenant: tenant).text
  }

  func test(
    live: Bool = false, _ body: @escaping @Sendable (ShopClient) async throws -> Void
  ) async throws {
    try await server.application.test(live ? .live : .router) { client in
      try await body(ShopClient(client: client, tokens: tokens))
    }
  }
}

/// Sends requests as one of the roles.
struct ShopClient: Sendable {
  let client: any TestClientProtocol
  let tokens: [Role: String]

  struct Session: Sendable {
    let id: String
    let token: String
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, as role: Role, _ body: JSONValue? = nil, key: String? = nil
  ) async throws -> TestResponse {
    try await send(method, path, token: tokens[role] ?? "", body, key: key)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, token: String?, _ body: JSONValue? = nil, key: String? = nil
  ) async throws -> TestResponse {
    var headers: HTTPFields = [:]
    if let token { headers[.authorization] = "Bearer \(token)" }
    if body != nil { headers[.contentType] = "application/json" }
    if let key { headers[.idempotencyKey] = key }
    return try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0.json) })
  }

  /// A new session with its customer's token.
  func open(_ body: JSONValue = [:]) async throws -> Session {
    let response = try await send(.post, "/v1/sessions", as: .platform, body)
    #expect(response.status == .created)
    let json = try response.json
    return Session(
      id: try #require(json["session"]?["id"]?.string), token: try #require(json["token"]?.string))
  }
}
