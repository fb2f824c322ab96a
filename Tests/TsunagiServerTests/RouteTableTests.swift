import HTTPTypes
import Testing

@testable import TsunagiServer

/// A route whose role and object check are not soundly declared does not start.
@Suite struct RouteTableTests {
  private func route(
    _ path: String, _ access: Route.Access, effect: Route.Effect = .reads, body: Route.Body = .none,
    operation: String = "operation"
  ) -> Route {
    Route(
      effect == .reads ? .get : .post, path, operation, access: access, effect: effect, body: body,
      handler: { _ in .noContent })
  }

  @Test func unsoundDeclarationsAreRefused() throws {
    let faults: [(Route, String)] = [
      (route("/v1/x", .roles([], .none)), "no role may call it"),
      (route("/v1/sessions/{session}", .roles(.operators, .none)), "{session} and its check belong together"),
      (route("/v1/x", .roles(.operators, .session)), "{session} and its check belong together"),
      (route("/v1/keys/{key}", .roles(.admin, .none)), "{key} and its check belong together"),
      (route("/v1/x", .open, effect: .changes), "an open route names no object and changes nothing"),
      (route("/v1/x/{y}", .open), "an open route names no object and changes nothing"),
      (
        route("/v1/x", .roles(.customer, .none), effect: .changes), "a customer may only change their own session"
      ),
      (route("/v1/x", .roles(.operators, .none), body: .json), "GET has no body"),
    ]
    for (route, reason) in faults {
      let fault = try #require(throws: RouteTable.Fault.self) { try RouteTable([route]) }
      #expect(fault.reason == reason)
    }
  }

  @Test func routesMustNotOverlap() throws {
    let first = route("/v1/x/{a}", .roles(.operators, .none), operation: "a")
    let second = route("/v1/x/y", .roles(.operators, .none), operation: "b")
    let fault = try #require(throws: RouteTable.Fault.self) { try RouteTable([first, second]) }
    #expect(fault.reason == "another route takes the same requests")
    let twin = route("/v1/z", .roles(.operators, .none), operation: "a")
    #expect(throws: RouteTable.Fault.self) { try RouteTable([first, twin]) }
  }

  @Test(arguments: [
    ("/v1/x/1", "found"), ("/v1/x", "none"), ("/v1/x/1/", "none"), ("/v1/x//", "none"), ("//v1/x/1", "none"),
    ("v1/x/1", "none"), ("", "none"), ("/", "none"), ("/V1/x/1", "none"),
  ])
  func pathsMatchExactly(path: String, expected: String) throws {
    let table = try RouteTable([route("/v1/x/{a}", .roles(.operators, .none))])
    let verdict =
      switch table.match(.get, path[...]) {
      case .found(_, let ids): ids == ["a": "1"] ? "found" : "\(ids)"
      case .otherMethods: "other"
      case .none: "none"
      }
    #expect(verdict == expected)
    if expected == "found", case .otherMethods(let methods) = table.match(.put, path[...]) {
      #expect(methods == [.get])
    } else {
      #expect(expected == "none")
    }
  }
}
