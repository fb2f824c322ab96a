/// What is sent without an operator: one message made of one or more canned responses.
///
/// A turn is one message, so that two automatic replies never follow each other without the customer in between.
public struct AutomaticReply: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    /// The id of the canned response.
    public let response: String
    public let arguments: [String: String]

    public init(_ response: String, arguments: [String: String] = [:]) {
      self.response = response
      self.arguments = arguments
    }
  }

  public let parts: [Part]

  public init(_ parts: [Part]) {
    self.parts = parts
  }

  public init(_ responses: String...) {
    parts = responses.map { Part($0) }
  }
}
