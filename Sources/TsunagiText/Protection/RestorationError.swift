/// Why what was protected could not be put back: the text that came back does not hold every mask exactly once.
public struct RestorationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Masks that did not come back.
  public let missing: [Int]

  /// Masks that came back more than once.
  public let repeated: [Int]

  /// Masks that were never sent.
  public let unknown: [Int]

  public var description: String {
    let parts = [("missing", missing), ("repeated", repeated), ("unknown", unknown)]
      .filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.map(String.init).joined(separator: ", "))" }
    return "masks came back wrong (\(parts.joined(separator: "; "))): try another style, or another service"
  }
}
