import HTTPTypes

/// Every route of the server; refuses to exist when one is not declared soundly.
struct RouteTable: Sendable {
  struct Fault: Error, Hashable, CustomStringConvertible {
    let route: String
    let reason: String
    var description: String { "\(route): \(reason)" }
  }

  enum Match {
    case found(Route, ids: [String: String])
    /// The path exists, with other methods.
    case otherMethods([HTTPRequest.Method])
    case none
  }

  let routes: [Route]
  private let byLength: [Int: [Route]]

  init(_ routes: [Route]) throws(Fault) {
    for (index, route) in routes.enumerated() {
      if let reason = Self.fault(of: route, among: routes[..<index]) {
        throw Fault(route: "\(route.method.rawValue) \(route.path)", reason: reason)
      }
    }
    self.routes = routes
    byLength = Dictionary(grouping: routes) { $0.path.segments.count }
  }

  private static func fault(of route: Route, among others: ArraySlice<Route>) -> String? {
    let parameters = Set(route.path.parameters)
    switch route.access {
    case .open:
      if !parameters.isEmpty || route.effect != .reads { return "an open route names no object and changes nothing" }
    case .roles(let roles, let check):
      if roles.isEmpty { return "no role may call it" }
      if parameters.contains("session") != (check == .session) { return "{session} and its check belong together" }
      if parameters.contains("key") != (check == .key) { return "{key} and its check belong together" }
      if roles.contains(.customer), check == .none, route.effect != .reads {
        return "a customer may only change their own session"
      }
    }
    if route.method == .get, route.effect != .reads { return "GET changes nothing" }
    if route.method == .get, route.body != .none { return "GET has no body" }
    if others.contains(where: { $0.operation == route.operation }) {
      return "operation \(route.operation) exists twice"
    }
    if others.contains(where: { $0.method == route.method && $0.path.overlaps(route.path) }) {
      return "another route takes the same requests"
    }
    return nil
  }

  func match(_ method: HTTPRequest.Method, _ path: Substring) -> Match {
    guard path.first == "/" else { return .none }
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var others: [HTTPRequest.Method] = []
    for route in byLength[segments.count] ?? [] {
      guard let ids = route.path.match(segments) else { continue }
      if route.method == method || (method == .head && route.method == .get) { return .found(route, ids: ids) }
      others.append(route.method)
    }
    return others.isEmpty ? .none : .otherMethods(others)
  }
}

extension RoutePath {
  /// Whether some path fits both.
  func overlaps(_ other: RoutePath) -> Bool {
    guard segments.count == other.segments.count else { return false }
    return zip(segments, other.segments).allSatisfy { left, right in
      if case .fixed(let left) = left, case .fixed(let right) = right { return left == right }
      return true
    }
  }
}
