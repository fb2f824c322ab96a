/// What a value in a response is, which decides how it is checked and printed.
public enum ParameterType: String, Hashable, Sendable, CaseIterable {
  /// An order id, printed as it is.
  case orderNumber = "order_number"
  /// A parcel's number, printed as it is.
  case trackingNumber = "tracking_number"
  /// Any text, printed as it is.
  case text
  /// A person's name, printed as it is.
  case personName = "person_name"
  /// A decimal amount and the ISO 4217 code of the shop's currency: `1980 JPY`.
  case money
  /// A whole number: `3`.
  case count
  /// A calendar day, never shifted between time zones: `2026-11-22`.
  case date
  /// A moment with its offset, printed with its zone: `2026-11-22T09:00:00+09:00`, `…[Asia/Tokyo]`.
  case instant
  /// A length of time: ISO 8601 `PT15M`, `P2DT3H`.
  case duration
  /// An address that begins with `https://` or `http://`.
  case url
  /// The id of a concept, printed as its preferred term in the reader's language.
  case term
  /// A BCP 47 tag, printed as the language's name in the reader's language.
  case language
}
