extension Problem {
  /// The body is no JSON, or not the JSON of this operation.
  static func badRequest(_ code: String, _ detail: String, field: String? = nil) -> Problem {
    Problem(code, status: 400, title: "The request cannot be read", detail: detail, field: field)
  }

  static let unauthenticated = Problem(
    "unauthenticated", status: 401, title: "No valid token",
    detail: "send \"Authorization: Bearer …\" with a session token or an API key that is still valid")

  static func forbidden(_ role: Role) -> Problem {
    Problem(
      "forbidden", status: 403, title: "Not for this role",
      detail: "the role \"\(role.rawValue)\" may not do this")
  }

  /// There is no such thing, or it belongs to somebody else: which of the two is not told.
  static func notFound(_ what: String) -> Problem {
    Problem("not_found", status: 404, title: "Not found", detail: "there is no such \(what)")
  }

  static func methodNotAllowed(_ allowed: [String]) -> Problem {
    var problem = Problem(
      "method_not_allowed", status: 405, title: "Method not allowed",
      detail: "this resource has \(allowed.joined(separator: ", "))")
    problem.allow = allowed
    return problem
  }

  /// The body ended before it was whole.
  static let incompleteBody: Problem = {
    var problem = Problem.badRequest("incomplete_body", "the body of the request is not whole")
    problem.closesConnection = true
    return problem
  }()

  static func bodyTimeout(seconds: Int) -> Problem {
    var problem = Problem(
      "body_timeout", status: 408, title: "The body did not arrive in time",
      detail: "the body of a request may take \(seconds) seconds")
    problem.closesConnection = true
    return problem
  }

  static func conflict(_ code: String, _ detail: String) -> Problem {
    Problem(code, status: 409, title: "Not possible in this state", detail: detail)
  }

  static func tooLarge(bytes: Int) -> Problem {
    var problem = Problem(
      "body_too_large", status: 413, title: "The body is too large",
      detail: "the body of a request may have \(bytes) bytes")
    problem.closesConnection = true
    return problem
  }

  static func messageTooLong(bytes: Int, field: String) -> Problem {
    Problem(
      "message_too_long", status: 413, title: "The message is too long",
      detail: "the text of a message may have \(bytes) bytes of UTF-8", field: field)
  }

  static let unsupportedMediaType = Problem(
    "unsupported_media_type", status: 415, title: "Not JSON",
    detail: "send the body with \"Content-Type: application/json\" in UTF-8", field: "Content-Type")

  /// A field has a value that this operation cannot take.
  static func unprocessable(_ code: String, _ detail: String, field: String?) -> Problem {
    Problem(code, status: 422, title: "A field is not as it must be", detail: detail, field: field)
  }

  static func tooManyRequests(retryAfter: Int) -> Problem {
    var problem = Problem(
      "too_many_requests", status: 429, title: "Too many requests",
      detail: "wait \(retryAfter) seconds and try again")
    problem.retryAfter = retryAfter
    return problem
  }

  static let internalError = Problem(
    "internal_error", status: 500, title: "Something went wrong here",
    detail: "nothing was acknowledged; the log has the request id")

  static func unavailable(_ code: String, _ detail: String, retryAfter: Int) -> Problem {
    var problem = Problem(code, status: 503, title: "Not available right now", detail: detail)
    problem.retryAfter = retryAfter
    return problem
  }
}
