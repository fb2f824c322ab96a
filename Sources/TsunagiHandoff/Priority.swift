/// How urgent a session is, with why.
public struct Priority: Hashable, Sendable {
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case low
    case normal
    case high
    case urgent

    /// The number that routers sort by, of 10.
    public var value: Int {
      switch self {
      case .low: 2
      case .normal: 5
      case .high: 8
      case .urgent: 10
      }
    }

    public static func < (left: Level, right: Level) -> Bool {
      left.value < right.value
    }
  }

  public var level: Level
  /// The intents that raised it, in the order in which they came.
  public var reasons: [String]

  public init(level: Level, reasons: [String] = []) {
    self.level = level
    self.reasons = reasons
  }

  public static let normal = Priority(level: .normal)

  /// Takes an intent's level into account: a session's priority rises and never falls by itself.
  mutating func consider(_ level: Level, reason: String) {
    guard level > self.level || (level == self.level && level > .normal) else { return }
    self.level = level
    if !reasons.contains(reason) { reasons.append(reason) }
  }
}
