import TsunagiStore

/// Issues, lists and revokes API keys. The text of a key is told once, when it is issued.
public struct KeyRing: Sendable {
  private let store: any Store

  public init(store: any Store) { self.store = store }

  /// A new key and its text.
  public func issue(
    role: Role, name: String, tenant: TenantID, now: Timestamp = .now()
  ) async throws(StoreError) -> (key: APIKey, text: String) {
    let (key, token) = Self.make(role: role, name: name, tenant: tenant, now: now)
    _ = try await store.commit(RecordCommit(tenant: tenant, at: now, writes: [Self.write(key)]))
    return (key, token.text)
  }

  static func make(role: Role, name: String, tenant: TenantID, now: Timestamp) -> (key: APIKey, token: Token) {
    let token = Token(.key, tenant: tenant)
    let key = APIKey(
      id: token.id, tenant: tenant, role: role, name: name, createdAt: now, digest: token.digest)
    return (key, token)
  }

  static func write(_ key: APIKey) -> RecordWrite {
    RecordWrite(kind: Token.Kind.key.records, id: key.id, expected: .version(0), body: key.body)
  }

  public func keys(of tenant: TenantID, now: Timestamp = .now()) async throws(StoreError) -> [APIKey] {
    var keys: [APIKey] = []
    var cursor: RecordID?
    while true {
      let page = try await store.records(
        kind: Token.Kind.key.records, tenant: tenant, after: cursor, limit: 500, now: now)
      keys += page.compactMap(APIKey.init)
      guard page.count == 500 else { return keys }
      cursor = page.last?.id
    }
  }

  /// Whether there was such a key.
  public func revoke(
    _ id: RecordID, tenant: TenantID, now: Timestamp = .now()
  ) async throws(StoreError) -> Bool {
    guard let record = try await store.record(id, kind: Token.Kind.key.records, tenant: tenant, now: now) else {
      return false
    }
    let write = RecordWrite(
      kind: record.kind, id: id, expected: .version(record.version), body: nil)
    _ = try await store.commit(RecordCommit(tenant: tenant, at: now, writes: [write]))
    return true
  }
}
