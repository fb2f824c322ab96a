/// What was noticed about a text while it was received.
public struct TextFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// A Latin letter bears a mark: `é`, `ư`, `đ`.
  public static let latinDiacritics = TextFlags(rawValue: 1 << 0)

  /// A run of combining marks was longer than ``MarkCap/limit`` and was cut.
  public static let marksCapped = TextFlags(rawValue: 1 << 1)

  /// Bidirectional controls were left open or closed nothing; they are not shown.
  public static let unpairedBidi = TextFlags(rawValue: 1 << 2)

  /// Characters that nobody sees stand where they have no function.
  public static let invisible = TextFlags(rawValue: 1 << 3)

  /// Tag characters outside a flag emoji: a text hidden within the text.
  public static let hiddenTags = TextFlags(rawValue: 1 << 4)

  /// Control characters other than tab and line ends.
  public static let control = TextFlags(rawValue: 1 << 5)

  /// A word mixes letters of scripts that are easily taken for one another, or dresses plain letters up.
  public static let confusable = TextFlags(rawValue: 1 << 6)
}
