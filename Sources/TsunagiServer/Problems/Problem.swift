import HTTPTypes
import TsunagiJSON

/// Why a request was not done, as problem details (RFC 9457).
///
/// `code` is stable and what clients compare; `detail` is for people and never holds a text or token that was sent.
public struct Problem: Error, Sendable, Hashable {
  /// Stable, lower case with underscores.
  public let code: String
  public let status: Int
  /// The same for every problem of this code.
  public let title: String
  /// What is wrong this time, and what to do.
  public let detail: String
  /// The field at fault, as a JSON Pointer into the body, or the name of a query parameter or header.
  public var field: String?
  /// When to try again, in seconds.
  public var retryAfter: Int?
  /// The methods that the resource has, for 405.
  public var allow: [String] = []
  /// Further members, such as the responses that come nearest.
  public var extra = JSONObject()
  /// Whether the connection is of no more use after the answer.
  var closesConnection = false

  public init(_ code: String, status: Int, title: String, detail: String, field: String? = nil) {
    self.code = code
    self.status = status
    self.title = title
    self.detail = detail
    self.field = field
  }

  /// The body of the answer.
  func json(requestID: String) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object {
      $0.field("type", "urn:tsunagi:problem:\(code)")
      $0.field("title", title)
      $0.field("status", status)
      $0.field("detail", detail)
      $0.field("code", code)
      $0.fieldIfPresent("field", field)
      $0.field("request_id", requestID)
      for member in extra.members { $0.field(member.key, member.value) }
    }
    return writer.bytes
  }
}
