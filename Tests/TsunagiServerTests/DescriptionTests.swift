import HTTPTypes
import Testing
import TsunagiStore
import Yams

@testable import TsunagiServer

/// openapi.yaml and the route table say the same.
@Suite struct DescriptionTests {
  private func operations() throws -> [String: [String: Any]] {
    let text = String(decoding: APIDescription.bytes, as: UTF8.self)
    let document = try #require(try Yams.load(yaml: text) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    var operations: [String: [String: Any]] = [:]
    for (path, item) in paths {
      let shared = item["parameters"] as? [Any] ?? []
      for (method, operation) in item where method != "parameters" {
        var operation = try #require(operation as? [String: Any])
        let parameters = shared + (operation["parameters"] as? [Any] ?? [])
        operation["parameters"] = try parameters.map { try resolved($0, in: document) }
        operations["\(method.uppercased()) \(path)"] = operation
      }
    }
    return operations
  }

  private func resolved(_ parameter: Any, in document: [String: Any]) throws -> [String: Any] {
    let parameter = try #require(parameter as? [String: Any])
    guard let reference = parameter["$ref"] as? String else { return parameter }
    var node: Any = document
    for key in reference.dropFirst(2).split(separator: "/") {
      node = try #require((node as? [String: Any])?[String(key)], "\(reference)")
    }
    return try #require(node as? [String: Any])
  }

  @Test func bothWays() async throws {
    let described = try operations()
    let routes = try await Shop().server.routes
    let served = Dictionary(uniqueKeysWithValues: routes.map { ("\($0.method.rawValue) \($0.path)", $0) })
    #expect(Set(described.keys) == Set(served.keys))
    for (name, route) in served {
      let operation = try #require(described[name])
      #expect(operation["operationId"] as? String == route.operation, "\(name)")
      let roles = operation["x-roles"] as? [String]
      switch route.access {
      case .open: #expect(roles == nil && (operation["security"] as? [Any])?.isEmpty == true, "\(name)")
      case .roles(let allowed, _): #expect(roles == allowed.roles.map(\.rawValue), "\(name)")
      }
      let parameters = try #require(operation["parameters"] as? [[String: Any]])
      func names(_ place: String) -> [String] {
        parameters.filter { $0["in"] as? String == place }.compactMap { $0["name"] as? String }.sorted()
      }
      #expect(names("query") == route.query.sorted(), "\(name)")
      #expect(names("path") == route.path.parameters.sorted(), "\(name)")
      #expect(names("header").contains("Idempotency-Key") == (route.effect == .creates), "\(name)")
      let body = operation["requestBody"] as? [String: Any]
      let expected: Bool? = route.body == .none ? nil : route.body == .json
      #expect(body?["required"] as? Bool == expected, "\(name)")
      let responses = try #require(operation["responses"] as? [String: Any])
      #expect(responses["default"] != nil && responses.count >= 2, "\(name)")
    }
  }
}
