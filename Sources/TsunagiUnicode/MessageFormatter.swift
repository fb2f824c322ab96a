import CTsunagiICU

/// A message pattern made ready for a locale: ICU MessageFormat with named arguments.
///
/// Numbers take the locale's digits and separators, or those of `numberingSystem`; dates are Gregorian and in UTC,
/// whatever the locale's own calendar and the machine's zone. To show an instant in a zone, format it with
/// ``DateFormatting`` and pass the text.
///
/// May be used from any thread. ICU's formats may not, so each use takes one from a small stock (at most four are
/// kept).
public struct MessageFormatter: Sendable {
  /// The pattern, taken apart.
  public let pattern: MessagePattern
  /// The locale as given.
  public let locale: String
  private let pool: ObjectPool<any Error>

  /// - Parameters:
  ///   - pattern: see ``MessagePattern``.
  ///   - locale: a BCP 47 tag; `-u-nu-…` and `-u-ca-…` extensions count.
  ///   - numberingSystem: a CLDR numbering system such as `latn`, or `nil` for the locale's own.
  /// - Throws: ``MessagePatternError``; ``UnicodeError`` for the locale or the numbering system.
  public init(pattern: String, locale: String, numberingSystem: String? = nil) throws {
    try self.init(MessagePattern(pattern), locale: locale, numberingSystem: numberingSystem)
  }

  /// The same, for a pattern that was taken apart before.
  public init(_ pattern: MessagePattern, locale: String, numberingSystem: String? = nil) throws {
    self.pattern = pattern
    self.locale = locale
    do {
      let (text, digits) = (pattern.pattern, numberingSystem ?? "")
      pool = try ObjectPool(make: { try Self.open(text, locale, digits) }, free: { tsunagi_icu_message_close($0) })
    } catch let error as MessagePatternError where error.code == .unknownStyle {
      throw Self.unknownStyle(of: pattern, locale)
    }
  }

  /// The message with its arguments in place. Values that the pattern has no argument for are not used.
  ///
  /// - Throws: ``MessageFormatError``. Every argument of the pattern must have a value, also one in a plural's
  ///   message that is not chosen: whether a message is complete must not depend on a number.
  public func format(_ arguments: [String: MessageValue]) throws -> String {
    for argument in pattern.arguments where arguments[argument.name] == nil {
      throw MessageFormatError(
        .missingArgument, argument: argument.name, "no value was given for '\(argument.name)'")
    }
    let values = try MessageArguments(arguments.filter { pattern.argumentNames.contains($0.key) })
    let result = try pool.use { message in
      icuText(capacity: 1024) { tsunagi_icu_message_format(message, values.pointer, $0) }
    }
    switch Int(result.status) {
    case TSUNAGI_ICU_OK:
      try checkFilled(result.text, arguments)
      return result.text
    case TSUNAGI_ICU_INVALID_ARGUMENT:
      throw MessageFormatError(
        .invalidValue, argument: nil, "a value is not of the kind that its argument needs (number, date or text)")
    default:
      throw MessageFormatError(.unavailable, argument: nil, "the message could not be formatted")
    }
  }

  /// ICU leaves the braces of what it cannot fill in, and reports success. Braces may only come from a value or
  /// from a quotation in the pattern.
  private func checkFilled(_ text: String, _ arguments: [String: MessageValue]) throws {
    let brace = UInt8(ascii: "{")
    guard text.utf8.contains(brace), !pattern.pattern.utf8.contains(UInt8(ascii: "'")) else { return }
    for case .text(let value) in arguments.values where value.utf8.contains(brace) { return }
    throw MessageFormatError(.unfilled, argument: nil, "the message has braces that were not filled in")
  }

  /// ICU says that a style is unknown, not which: the one that fails alone, too.
  private static func unknownStyle(of pattern: MessagePattern, _ locale: String) -> MessagePatternError {
    for argument in pattern.arguments {
      guard case .simple(let type, let style?) = argument.kind else { continue }
      if let alone = try? open("{0,\(type),\(style)}", locale, "") {
        tsunagi_icu_message_close(alone)
      } else {
        let reason = "'\(argument.name)': '\(type)' has no style '\(style)'"
        return MessagePatternError(.unknownStyle, offset: argument.offset, reason)
      }
    }
    return MessagePatternError(.unknownStyle, offset: 0, "an argument's style is not one that its type knows")
  }

  private static func open(_ pattern: String, _ locale: String, _ numberingSystem: String) throws -> OpaquePointer {
    var message: OpaquePointer?
    var error = tsunagi_icu_message_error()
    let status = pattern.withICUText { pattern in
      locale.withICUText { locale in
        numberingSystem.withICUText { tsunagi_icu_message_open(pattern, locale, $0, &message, &error) }
      }
    }
    if status == TSUNAGI_ICU_OK, let message { return message }
    if error.reason != 0 { throw MessagePatternError(error) }
    throw UnicodeError(status: status, "a message format for '\(locale)' with digits '\(numberingSystem)'")
  }
}
