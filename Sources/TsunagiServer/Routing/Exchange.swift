import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TsunagiJSON
import TsunagiStore

/// A request that passed every check of its route, in its handler's hands.
struct Exchange: Sendable {
  let route: Route
  let requestID: String
  let ids: [String: String]
  let query: Query
  let headers: HTTPFields
  let body: [UInt8]
  /// The body as JSON; `null` when there is none.
  let json: JSONValue
  /// Nil on open routes.
  let caller: Principal?
  let token: String?
  let now: Timestamp
  let idempotencyKey: String?
  let logger: Logger
  let channel: any Channel
  let request: Request

  /// The caller of a route that needs one.
  func principal() throws(Problem) -> Principal {
    guard let caller else { throw .unauthenticated }
    return caller
  }

  /// The session that the path names, of the caller's tenant.
  func session() throws(Problem) -> SessionKey {
    guard let id = ids["session"].flatMap({ SessionID($0) }) else { throw .notFound("session") }
    return SessionKey(tenant: try principal().tenant, session: id)
  }
}
