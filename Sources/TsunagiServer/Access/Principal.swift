import TsunagiStore

/// Who is calling, as the token proved it.
public struct Principal: Sendable, Hashable {
  public let tenant: TenantID
  public let role: Role
  /// The id of the API key; of a customer, the id of the session.
  public let id: PrincipalID
  /// The one session of a customer.
  public let session: SessionID?

  /// Which events and messages there are for this caller.
  var audience: Audience {
    switch role {
    case .customer: .customer
    case .operator, .platform: .operators
    case .routing: .routing
    case .linguist: []
    case .admin: .admin
    }
  }
}
