import HTTPTypes
import TsunagiStore

/// What a handler answers.
struct Reply: Sendable {
  enum Body: Sendable {
    case none
    case bytes([UInt8], type: String)
    case stream(EventStream)
  }

  var status: HTTPResponse.Status
  var body: Body
  var headers: HTTPFields = [:]

  static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status: status, body: .bytes(bytes, type: "application/json"))
  }

  static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Reply {
    Reply(status: .ok, body: .bytes(Array(text.utf8), type: type))
  }

  static let noContent = Reply(status: .noContent, body: .none)

  /// The answer to an idempotent request: the same whether it was composed now or kept from the first time.
  static func replayable(_ bytes: [UInt8], status: Int, replayed: Bool) -> Reply {
    var reply = Reply.json(bytes, status: HTTPResponse.Status(code: status))
    if replayed { reply.headers[.idempotencyReplayed] = "true" }
    return reply
  }
}
