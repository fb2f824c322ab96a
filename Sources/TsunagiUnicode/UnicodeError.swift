import CTsunagiICU

/// Why something that depends on Unicode's or CLDR's data could not be done. Equal when the codes are.
public struct UnicodeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// The locale is not a well-formed BCP 47 tag.
    public static let invalidLocale = Code(description: "invalid_locale")
    /// A value is outside of what the operation takes: not a number, not a day of the calendar, an unknown
    /// currency, zone or numbering system.
    public static let invalidValue = Code(description: "invalid_value")
    /// No memory was left.
    public static let outOfMemory = Code(description: "out_of_memory")
    /// ICU or its data could not do it.
    public static let unavailable = Code(description: "unavailable")
  }

  public let code: Code
  /// What was refused, for people to read.
  public let reason: String

  public init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  public var description: String { "\(code): \(reason)" }

  public static func == (left: UnicodeError, right: UnicodeError) -> Bool { left.code == right.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension UnicodeError {
  /// The error that a status stands for; `subject` says what was being done with what.
  init(status: tsunagi_icu_status, _ subject: @autoclosure () -> String) {
    let code: Code =
      switch Int(status) {
      case TSUNAGI_ICU_INVALID_LOCALE: .invalidLocale
      case TSUNAGI_ICU_INVALID_ARGUMENT, TSUNAGI_ICU_INVALID_SYNTAX: .invalidValue
      case TSUNAGI_ICU_OUT_OF_MEMORY: .outOfMemory
      default: .unavailable
      }
    self.init(code, subject())
  }
}
