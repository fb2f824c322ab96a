/// What a request with an `Idempotency-Key` was, and its answer; kept for 24 hours in the transaction that the
/// request made.
///
/// The same tenant, principal, route and key with the same body get the first answer again; with another body
/// `StoreError.Code.idempotencyMismatch`.
public struct IdempotencyRecord: Sendable, Hashable {
  /// How long an answer is kept, in milliseconds.
  public static let lifetime: Int64 = 24 * 3600 * 1000
  /// The longest key and route, in bytes of UTF-8.
  public static let maximumKeyLength = 255

  public var tenant: TenantID
  public var principal: PrincipalID
  /// Method and path pattern, such as `POST /v1/sessions/{id}/messages`, with the ids in the path where the same
  /// key may be used for several.
  public var route: String
  public var key: String
  /// Identifies the body, such as its SHA-256.
  public var bodyHash: [UInt8]
  /// The HTTP status of the answer.
  public var status: Int
  /// The body of the answer.
  public var response: [UInt8]
  public var createdAt: Timestamp

  public init(
    tenant: TenantID, principal: PrincipalID, route: String, key: String, bodyHash: [UInt8], status: Int,
    response: [UInt8], createdAt: Timestamp
  ) {
    self.tenant = tenant
    self.principal = principal
    self.route = route
    self.key = key
    self.bodyHash = bodyHash
    self.status = status
    self.response = response
    self.createdAt = createdAt
  }

  public var id: IdempotencyID { IdempotencyID(tenant: tenant, principal: principal, route: route, key: key) }
}

/// What makes two requests the same.
public struct IdempotencyID: Sendable, Hashable {
  public var tenant: TenantID
  public var principal: PrincipalID
  public var route: String
  public var key: String

  public init(tenant: TenantID, principal: PrincipalID, route: String, key: String) {
    self.tenant = tenant
    self.principal = principal
    self.route = route
    self.key = key
  }
}
