import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing
import TsunagiJSON
import TsunagiStore

@testable import TsunagiServer

/// A front over a few routes, with a key for every role, to test the journey of requests by itself.
struct Bench {
  let store = InMemoryStore()
  let tenant: TenantID
  let log = LogLines()
  let front: Front
  let streams: StreamRegistry
  let server: HTTPServer
  private(set) var tokens: [Role: String] = [:]

  init(_ routes: [Route], limits: ServerLimits = ServerLimits()) async throws {
    tenant = try #require(TenantID("shop"))
    var configuration = ServerConfiguration()
    configuration.limits = limits
    configuration.port = 0
    let metrics = Metrics()
    streams = StreamRegistry(limits: limits, metrics: metrics)
    front = Front(
      table: try RouteTable(routes), limits: limits, authenticator: Authenticator(store: store, limits: limits),
      metrics: metrics, inFlight: InFlight(bound: limits.requestsInFlight), rates: RateLimiter(),
      clock: Timestamp.now)
    server = HTTPServer(configuration: configuration, front: front, services: [streams], logger: log.logger)
    for role in Role.allCases where role != .customer {
      tokens[role] = try await KeyRing(store: store).issue(role: role, name: role.rawValue, tenant: tenant).text
    }
  }

  func headers(_ role: Role, json: Bool = false) -> HTTPFields {
    var headers: HTTPFields = [.authorization: "Bearer \(tokens[role] ?? "")"]
    if json { headers[.contentType] = "application/json" }
    return headers
  }
}

/// What was logged, line by line.
final class LogLines: Sendable {
  private let lines = NIOLockedLines()

  var logger: Logger {
    Logger(label: "test") { label in JSONLogHandler(label: label) { [lines] in lines.append($0) } }
  }

  var text: String { lines.text }
}

extension TestResponse {
  var json: JSONValue {
    get throws { try JSONReader.standard.read(Array(body.readableBytesView)) }
  }

  /// The code of problem details; checks that the answer is one.
  var problem: String? {
    guard headers[.contentType] == "application/problem+json", let value = try? json,
      value["status"]?.int == status.code,
      value["type"]?.string == "urn:tsunagi:problem:\(value["code"]?.string ?? "")",
      value["title"]?.string != nil, value["detail"]?.string != nil, value["request_id"]?.string == headers[.requestID]
    else { return nil }
    return value["code"]?.string
  }
}
