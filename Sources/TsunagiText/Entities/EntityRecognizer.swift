/// Finds the entities of a message.
///
/// A value is immutable and may be shared between threads. Time is linear in the length of the text.
public struct EntityRecognizer: Sendable {
  private let patterns: [ShopPattern]

  /// - Parameter patterns: The shapes of the shop's own numbers, in order of precedence.
  public init(patterns: [ShopPattern] = ShopPattern.marketplace) {
    self.patterns = patterns
  }

  /// The entities of a text, in text order; no two overlap.
  public func entities(in text: MessageText) -> [Entity] {
    []
  }
}
