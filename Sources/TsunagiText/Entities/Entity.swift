/// A thing in a message that no later step may change: a number, an address, an amount.
public struct Entity: Sendable, Hashable {
  public let type: EntityType

  /// Where it stands in the original, in bytes.
  public let range: Range<Int>

  /// Where it stands in the folded text, in bytes.
  public let folded: Range<Int>

  /// The original's own words.
  public let text: String

  /// What it means, in one form however it was written.
  public let value: EntityValue

  public init(type: EntityType, range: Range<Int>, folded: Range<Int>, text: String, value: EntityValue) {
    self.type = type
    self.range = range
    self.folded = folded
    self.text = text
    self.value = value
  }
}

/// What an entity means, in one form however it was written.
public enum EntityValue: Sendable, Hashable {
  /// An identifier, an address, a code: in ASCII where its writing allows.
  case text(String)

  /// A sum of money: a plain decimal (`19.99`) and the ISO 4217 code of its currency, where the text tells it.
  case amount(decimal: String, currency: String?)

  /// A day as ISO 8601 writes it; `nil` where it can be read in more than one way, which are the candidates.
  case date(iso: String?, candidates: [String])

  /// A time of day: `14:30` or `14:30:05`.
  case time(String)
}
