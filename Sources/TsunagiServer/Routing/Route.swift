import HTTPTypes

/// One operation of the API, with everything that must be settled before its handler runs.
///
/// Nothing here has a default: who may call it and whose objects it touches is said for every route, or the route
/// does not exist.
struct Route: Sendable {
  enum Access: Sendable, Hashable {
    /// Needs no token: says nothing about anybody.
    case open
    case roles(RoleSet, ObjectCheck)
  }

  /// Whose object the path names.
  enum ObjectCheck: Sendable, Hashable {
    /// The path names no object of a tenant.
    case none
    /// `{session}`: of the caller's tenant, and for a customer the session of the token.
    case session
    /// `{key}`: of the caller's tenant.
    case key
  }

  enum Body: Sendable, Hashable {
    case none
    case json
    /// Nothing, or JSON.
    case optionalJSON
  }

  enum Effect: Sendable, Hashable {
    case reads
    case changes
    /// Takes an `Idempotency-Key`.
    case creates
  }

  let method: HTTPRequest.Method
  let path: RoutePath
  /// The `operationId` of the API description, and the name in logs and metrics.
  let operation: String
  let access: Access
  let effect: Effect
  let body: Body
  /// The query parameters that it knows.
  let query: [String]
  let handler: @Sendable (Exchange) async throws -> Reply

  init(
    _ method: HTTPRequest.Method, _ path: String, _ operation: String, access: Access, effect: Effect, body: Body,
    query: [String] = [], handler: @escaping @Sendable (Exchange) async throws -> Reply
  ) {
    self.method = method
    self.path = RoutePath(path)
    self.operation = operation
    self.access = access
    self.effect = effect
    self.body = body
    self.query = query
    self.handler = handler
  }
}
