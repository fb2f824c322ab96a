/// Why the shape of a shop's number was refused.
public struct ShopPatternError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Reason: Sendable, Hashable {
    let text: String
    public static let empty = Reason(text: "is empty")
    public static let repetition = Reason(text: "repeats nothing, or not {n} or {n,m} with 1 ≤ n ≤ m ≤ 64")
    public static let character = Reason(text: "has a space or a character outside ASCII")
  }

  public let shape: String

  /// Where in the shape, in bytes.
  public let offset: Int

  public let reason: Reason

  public var description: String {
    "shape “\(shape)” \(reason.text) (at byte \(offset)); write # for a digit, @ for a letter, * for either"
  }
}
