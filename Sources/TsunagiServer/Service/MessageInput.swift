import TsunagiJSON
import TsunagiPipeline
import TsunagiStore

/// The body of a posted message, checked against who sends it.
struct MessageInput {
  let input: ChatInput

  private static let customerFields = ["text", "type", "choice", "locale", "id", "at", "metadata"]
  private static let operatorFields = [
    "text", "type", "response", "arguments", "send_original", "id", "at", "metadata",
  ]

  /// - Throws: ``Problem`` with the field at fault.
  init(_ json: JSONValue, caller: Principal, limits: ServerLimits) throws {
    let known =
      switch caller.role {
      case .customer: Self.customerFields
      case .operator: Self.operatorFields
      default: ["sender"] + Self.customerFields + ["response", "arguments", "send_original"]
      }
    let fields = try JSONFields(json, known: known)
    var input: ChatInput
    do {
      input = try ChatInput(json: json)
    } catch {
      throw Problem(error)
    }
    switch caller.role {
    case .customer: input.sender = .customer
    case .operator: input.sender = .operator
    default: break
    }
    for (name, text) in [("text", input.text), ("choice", input.choice ?? ""), ("response", input.response ?? "")]
    where text.utf8.count > limits.messageBytes {
      throw Problem.messageTooLong(bytes: limits.messageBytes, field: "/\(name)")
    }
    if let id = input.id, !(1...128).contains(id.utf8.count) { throw fields.invalid("id", "expected 1 to 128 bytes") }
    if let at = input.at, Timestamp(at) == nil { throw fields.invalid("at", "expected a time of RFC 3339") }
    if input.response != nil, input.sender == .customer {
      throw fields.invalid("response", "a customer sends texts, choices and actions")
    }
    self.input = input
  }
}
