import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TsunagiJSON
import TsunagiStore

/// The journey of a request: route, rates, caller, role, object, body, handler, answer; then it is counted and logged.
///
/// Each step may end the journey with a problem. Nothing passes that no step let through: a path without a route is
/// not found, a route without the caller's role is forbidden.
struct Front: HTTPResponder {
  typealias Context = ServerContext

  let table: RouteTable
  let limits: ServerLimits
  let authenticator: Authenticator
  let metrics: Metrics
  let inFlight: InFlight
  let rates: RateLimiter
  let clock: @Sendable () -> Timestamp

  func respond(to request: Request, context: ServerContext) async throws -> Response {
    let begun = ContinuousClock.now
    var journey = Journey(request: request, context: context)
    let response: Response
    do {
      response = try await answer(&journey, request: request, context: context)
    } catch {
      let problem = Problem(any: error)
      if problem.status >= 500 { journey.logger.error("request failed", metadata: ["cause": "\(kind(of: error))"]) }
      journey.problem = problem.code
      response = self.response(to: problem, journey: journey, context: context)
    }
    finish(journey, status: response.status.code, begun: begun)
    return journey.completed(response)
  }

  private func answer(
    _ journey: inout Journey, request: Request, context: ServerContext
  ) async throws -> Response {
    let (route, ids) = try find(request)
    journey.operation = route.operation
    try limitRate("address " + context.address, perSecond: limits.ratePerAddress, burst: 2)
    let token = Self.bearer(request.headers[.authorization])
    let caller = try await admit(token, to: route, ids: ids, context: context)
    journey.caller = caller
    // Watching and probing must work when everything else waits.
    let isCounted = route.access != .open
    guard !isCounted || inFlight.enter() else {
      throw Problem.unavailable("overloaded", "too many requests are worked on", retryAfter: 1)
    }
    defer { if isCounted { inFlight.leave() } }
    let query = try Query(request.head.path.flatMap(Self.query), known: route.query)
    let key = try idempotencyKey(request, route)
    let body = try await body(of: request, route)
    let json = body.isEmpty ? .null : try JSONReader.request.read(body)
    let exchange = Exchange(
      route: route, requestID: journey.requestID, ids: ids, query: query, headers: request.headers, body: body,
      json: json, caller: caller, token: token, now: clock(), idempotencyKey: key, logger: journey.logger,
      channel: context.channel, request: request)
    let reply = try await route.handler(exchange)
    return Self.response(to: reply, isHead: request.method == .head)
  }

  // MARK: Steps

  private func find(_ request: Request) throws(Problem) -> (Route, [String: String]) {
    let path = (request.head.path ?? "").prefix { $0 != "?" && $0 != "#" }
    switch table.match(request.method, path) {
    case .found(let route, let ids): return (route, ids)
    case .otherMethods(let methods):
      throw .methodNotAllowed(Set(methods.map(\.rawValue)).sorted())
    case .none: throw .notFound("resource")
    }
  }

  private func limitRate(_ key: String, perSecond: Int, burst: Double) throws(Problem) {
    let rate = RateLimiter.Rate(perSecond: Double(perSecond), burst: Double(perSecond) * burst)
    if let seconds = rates.wait(for: key, rate) { throw .tooManyRequests(retryAfter: seconds) }
  }

  private func admit(
    _ token: String?, to route: Route, ids: [String: String], context: ServerContext
  ) async throws -> Principal? {
    guard case .roles(let roles, let check) = route.access else { return nil }
    guard let token, let caller = try await authenticator.principal(of: token, now: clock()) else {
      throw refusal(of: context.address)
    }
    if caller.role == .customer {
      try limitRate("token \(caller.id)", perSecond: limits.ratePerCustomer, burst: 10)
    } else {
      try limitRate("token \(caller.id)", perSecond: limits.ratePerKey, burst: 2)
    }
    guard roles.contains(caller.role) else { throw Problem.forbidden(caller.role) }
    if check == .session {
      guard let id = ids["session"].flatMap({ SessionID($0) }), caller.session == nil || caller.session == id else {
        throw Problem.notFound("session")
      }
    }
    return caller
  }

  /// Whoever guesses is slowed down; a good token from the same address is not, for many may stand behind one.
  private func refusal(of address: String) -> Problem {
    let rate = RateLimiter.Rate(
      perSecond: Double(limits.failuresPerAddress) / 60, burst: Double(limits.failuresPerAddress))
    return rates.wait(for: "failures " + address, rate).map { .tooManyRequests(retryAfter: $0) } ?? .unauthenticated
  }

  private func idempotencyKey(_ request: Request, _ route: Route) throws(Problem) -> String? {
    guard route.effect == .creates, let key = request.headers[.idempotencyKey] else { return nil }
    let isSound =
      (1...IdempotencyRecord.maximumKeyLength).contains(key.utf8.count)
      && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard isSound else {
      throw .badRequest(
        "invalid_idempotency_key", "expected 1 to \(IdempotencyRecord.maximumKeyLength) visible ASCII characters",
        field: "Idempotency-Key")
    }
    return key
  }

  private func body(of request: Request, _ route: Route) async throws -> [UInt8] {
    guard route.body != .none else { return [] }
    let body = try await BodyReader(bytes: limits.bodyBytes, seconds: limits.bodySeconds).read(request)
    if body.isEmpty {
      guard route.body == .optionalJSON else {
        throw Problem.badRequest("missing_body", "this operation needs a JSON body")
      }
      return []
    }
    guard Self.isJSON(request.headers[.contentType]) else { throw Problem.unsupportedMediaType }
    return body
  }

  // MARK: Reading headers

  private static func bearer(_ header: String?) -> String? {
    guard let header, header.utf8.count > 7, header.prefix(7).lowercased() == "bearer " else { return nil }
    return String(header.dropFirst(7))
  }

  private static func query(_ path: String) -> Substring? {
    guard let mark = path.firstIndex(of: "?") else { return nil }
    return path[path.index(after: mark)...].prefix { $0 != "#" }
  }

  private static func isJSON(_ contentType: String?) -> Bool {
    guard let contentType else { return false }
    let parts = contentType.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
    guard parts.first == "application/json" else { return false }
    return parts.dropFirst().allSatisfy { $0 == "charset=utf-8" || $0 == "charset=\"utf-8\"" }
  }
}
