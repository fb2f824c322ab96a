import HTTPTypes
import HummingbirdTesting
import Testing
import TsunagiJSON
import TsunagiStore

@testable import TsunagiServer

/// Every role on every route, on its own object, a foreign one and one of another tenant: nobody can do what the
/// route table does not say, and what belongs to others does not exist.
@Suite struct AccessMatrixTests {
  private func path(_ route: Route, session: String, key: String) -> String {
    route.path.description.replacing("{session}", with: session).replacing("{key}", with: key)
      .replacing("{response}", with: "other.greeting")
  }

  /// Reads whose answer does not end are not asked for here; their checks are those of all routes.
  private func method(_ route: Route) -> HTTPRequest.Method {
    route.operation == "streamEvents" ? .head : route.method
  }

  private func body(_ route: Route) -> JSONValue? { route.body == .none ? nil : [:] }

  @Test func rolesAreThoseOfTheTable() async throws {
    let shop = try await Shop()
    let routes = shop.server.routes
    try await shop.test { client in
      let own = try await client.open()
      for route in routes {
        guard case .roles(let allowed, _) = route.access else { continue }
        let path = path(route, session: own.id, key: "nokey")
        for role in Role.allCases {
          let token = role == .customer ? own.token : client.tokens[role]
          let response = try await client.send(method(route), path, token: token, body(route))
          let isForbidden = response.status == .forbidden
          #expect(isForbidden != allowed.contains(role), "\(role) \(route.method) \(path): \(response.status)")
          #expect(response.status != .unauthorized)
          #expect(response.status.code < 500)
        }
        for token in [nil, "", "tsk.shop.x.y", "tsc.shop.x.y"] {
          let response = try await client.send(method(route), path, token: token, body(route))
          #expect(response.status == .unauthorized, "\(route.method) \(path)")
        }
      }
    }
  }

  /// A session of another customer, of another tenant, and one that never was: all three the same 404.
  @Test func foreignObjectsDoNotExist() async throws {
    let store = InMemoryStore()
    let shop = try await Shop(store: store)
    let other = try await Shop(tenant: "other", store: store)
    let routes = shop.server.routes
    try await shop.test { client in
      let own = try await client.open()
      let foreign = try await client.open()
      let elsewhere = ShopClient(client: client.client, tokens: other.tokens)
      let theirs = try await elsewhere.open()
      let theirKey = try #require(Token(other.tokens[.operator] ?? "")).id.rawValue
      for route in routes {
        guard case .roles(let allowed, let check) = route.access, check != .none else { continue }
        for role in allowed.roles {
          let token = role == .customer ? own.token : client.tokens[role]
          var ids = [theirs.id, "never-was", "not%20an%20id", "..", String(repeating: "x", count: 65)]
          if role == .customer { ids.append(foreign.id) }
          if check == .key { ids[0] = theirKey }
          for id in ids {
            let path = path(route, session: id, key: id)
            let response = try await client.send(method(route), path, token: token, valid(route))
            #expect(response.status == .notFound, "\(role) \(route.method) \(path): \(response.status)")
          }
        }
      }
      // Nothing happened to what belongs to others.
      let untouched = try await elsewhere.send(.get, "/v1/sessions/\(theirs.id)", as: .admin)
      #expect(try untouched.json["last_seq"]?.int == 1)
      #expect(try await elsewhere.send(.get, "/v1/sessions", as: .operator).status == .ok)
    }
  }

  /// A body that the operation would take, so that only the object can be at fault.
  private func valid(_ route: Route) -> JSONValue? {
    switch route.operation {
    case "createMessage": ["text": "hello"]
    case "assignSession": ["operator": "sato"]
    case "pinLanguage": ["language": "vi"]
    case "answerSurvey": ["score": 5]
    default: body(route)
    }
  }

  @Test func listsShowOnlyTheTenant() async throws {
    let store = InMemoryStore()
    let shop = try await Shop(store: store)
    let other = try await Shop(tenant: "other", store: store)
    try await shop.test { client in
      let own = try await client.open()
      _ = try await ShopClient(client: client.client, tokens: other.tokens).open()
      let sessions = try await client.send(.get, "/v1/sessions", as: .operator).json["sessions"]?.array
      #expect(sessions?.compactMap { $0["id"]?.string } == [own.id])
      let keys = try await client.send(.get, "/v1/keys", as: .admin).json["keys"]?.array
      #expect(keys?.count == Role.allCases.count - 1)
    }
  }
}
