/// Who may read an event or a message. What no audience of a reader covers is not there for that reader.
public struct Audience: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let customer = Audience(rawValue: 1)
  public static let operators = Audience(rawValue: 2)
  public static let routing = Audience(rawValue: 4)
  /// Administration and export.
  public static let admin = Audience(rawValue: 8)

  /// Everyone, also audiences that are added later.
  public static let everyone = Audience(rawValue: .max)
}
