/// A value for an argument of a message.
public enum MessageValue: Hashable, Sendable {
  /// Inserted as it stands; chooses in a select.
  case text(String)
  case integer(Int64)
  /// A decimal number in ASCII digits with optional sign and fraction: exact, at most 100 digits.
  case decimal(String)
  /// A finite number.
  case double(Double)
  /// Milliseconds since 1970-01-01T00:00:00Z, shown in UTC; at most 8.64e15 either way (100 million days).
  case date(Double)
}
