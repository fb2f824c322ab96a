/// Who a caller is to the shop; what each may do stands in the route table.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// The holder of a session token: that one session.
  case customer
  /// The chat platform: opens sessions and passes on what customers write.
  case platform
  case `operator`
  /// The service that assigns sessions to operators.
  case routing
  case linguist
  case admin
}

/// Several roles.
public struct RoleSet: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public init(_ role: Role) { rawValue = 1 << (Role.allCases.firstIndex(of: role) ?? 0) }

  public static let customer = RoleSet(Role.customer)
  public static let platform = RoleSet(Role.platform)
  public static let operators = RoleSet(Role.operator)
  public static let routing = RoleSet(Role.routing)
  public static let linguist = RoleSet(Role.linguist)
  public static let admin = RoleSet(Role.admin)
  /// Everyone with an API key.
  public static let staff: RoleSet = [.platform, .operators, .routing, .linguist, .admin]
  public static let everyone: RoleSet = [.customer, .staff]

  public func contains(_ role: Role) -> Bool { contains(RoleSet(role)) }

  /// The roles, in the order of their declaration.
  public var roles: [Role] { Role.allCases.filter { contains($0) } }
}
