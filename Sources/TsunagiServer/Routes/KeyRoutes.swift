import HTTPTypes
import TsunagiJSON
import TsunagiStore

extension API {
  var keyRoutes: [Route] {
    [
      Route(
        .post, "/v1/keys", "createKey", access: .roles(.admin, .none), effect: .creates, body: .json,
        handler: createKey),
      Route(
        .get, "/v1/keys", "listKeys", access: .roles(.admin, .none), effect: .reads, body: .none, handler: listKeys),
      Route(
        .delete, "/v1/keys/{key}", "revokeKey", access: .roles(.admin, .key), effect: .changes, body: .none,
        handler: revokeKey),
    ]
  }

  /// The answer is the only place where the key's text is ever shown: the one that is kept for a repeated request has
  /// `null` in its place.
  private func createKey(_ exchange: Exchange) async throws -> Reply {
    let fields = try JSONFields(exchange.json, known: ["role", "name"])
    let roles = Role.allCases.filter { $0 != .customer }
    guard let role = Role(rawValue: try fields.string("role")), roles.contains(role) else {
      throw fields.invalid("role", "expected one of \(roles.map(\.rawValue).joined(separator: ", "))")
    }
    let name = try fields.string("name")
    guard (1...100).contains(name.utf8.count) else { throw fields.invalid("name", "expected 1 to 100 bytes") }
    let asker = try asker(exchange)
    let (key, token) = KeyRing.make(role: role, name: name, tenant: asker.principal.tenant, now: exchange.now)
    let commit = RecordCommit(
      tenant: key.tenant, at: exchange.now, idempotency: asker.record(status: 201, answer: Self.shown(key, nil)),
      writes: [KeyRing.write(key)])
    let committed = try await store.commit(commit)
    if let replayed = committed.replayed {
      return .replayable(replayed.response, status: replayed.status, replayed: true)
    }
    return .json(Self.shown(key, token.text), status: .created)
  }

  private static func shown(_ key: APIKey, _ token: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.field("key", key)
      $0.field("token", token)
    }
    return writer.bytes
  }

  private func listKeys(_ exchange: Exchange) async throws -> Reply {
    let keys = try await keys.keys(of: try exchange.principal().tenant, now: exchange.now)
    var writer = JSONWriter()
    writer.object { $0.array("keys") { array in for key in keys { array.element(key) } } }
    return .json(writer.bytes)
  }

  private func revokeKey(_ exchange: Exchange) async throws -> Reply {
    guard let id = exchange.ids["key"].flatMap({ RecordID($0) }),
      try await keys.revoke(id, tenant: try exchange.principal().tenant, now: exchange.now)
    else { throw Problem.notFound("key") }
    authenticator.forget()
    return .noContent
  }
}
