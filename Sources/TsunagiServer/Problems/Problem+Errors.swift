import TsunagiJSON
import TsunagiStore

extension Problem {
  init(_ error: JSONError) {
    self = .badRequest("invalid_json", "line \(error.line), column \(error.column): \(error.message)")
  }

  init(_ error: JSONFieldError) {
    self = .unprocessable(error.code.rawValue, error.message, field: error.pointer.description)
  }

  /// What a refusal of the store means to whoever asked.
  init(_ error: StoreError) {
    switch error.code {
    case .notFound: self = .notFound("session")
    case .alreadyExists: self = .conflict("already_exists", error.reason)
    case .erased:
      self = Problem("erased", status: 410, title: "Erased", detail: "the content of this session was erased")
    case .idempotencyMismatch:
      self = .unprocessable(
        "idempotency_mismatch", "this key was used with another body", field: "Idempotency-Key")
    case .idempotencyInFlight:
      var problem = Problem.conflict("idempotency_in_flight", "the first request with this key is still worked on")
      problem.retryAfter = 1
      self = problem
    case .versionConflict:
      self = .unavailable("contention", "too many changes of this session at once", retryAfter: 1)
    case .diskFull:
      self = .unavailable("disk_full", "no room to write; reading goes on", retryAfter: 10)
    case .overloaded:
      self = .unavailable("overloaded", "too much waits to be written", retryAfter: 1)
    case .closed:
      self = .unavailable("shutting_down", "the server is stopping", retryAfter: 5)
    default: self = .internalError
    }
  }

  /// Any error as a problem; what nobody foresaw is an internal error and says nothing about itself.
  init(any error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as JSONError: self = Problem(error)
    case let error as JSONFieldError: self = Problem(error)
    case let error as StoreError: self = Problem(error)
    default: self = .internalError
    }
  }
}
