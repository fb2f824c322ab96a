import CTsunagiICU

/// The values of one call, in ICU's form; made, used and freed by one thread.
final class MessageArguments {
  let pointer: OpaquePointer

  init(_ values: [String: MessageValue]) throws(MessageFormatError) {
    var arguments: OpaquePointer?
    guard tsunagi_icu_arguments_open(&arguments) == TSUNAGI_ICU_OK, let arguments else {
      throw MessageFormatError(.unavailable, argument: nil, "no memory was left")
    }
    pointer = arguments
    for (name, value) in values { try add(value, as: name) }
  }

  deinit { tsunagi_icu_arguments_close(pointer) }

  private func add(_ value: MessageValue, as name: String) throws(MessageFormatError) {
    let status = name.withICUText { name in
      switch value {
      case .text(let text):
        text.withICUText { tsunagi_icu_arguments_add_text(pointer, name, $0) }
      case .integer(let integer):
        tsunagi_icu_arguments_add_integer(pointer, name, integer)
      case .decimal(let decimal):
        DecimalText(decimal)?.text.withICUText { tsunagi_icu_arguments_add_decimal(pointer, name, $0) }
          ?? tsunagi_icu_status(TSUNAGI_ICU_INVALID_ARGUMENT)
      case .double(let double):
        double.isFinite
          ? tsunagi_icu_arguments_add_double(pointer, name, double)
          : tsunagi_icu_status(TSUNAGI_ICU_INVALID_ARGUMENT)
      case .date(let milliseconds):
        abs(milliseconds) <= 8.64e15
          ? tsunagi_icu_arguments_add_date(pointer, name, milliseconds)
          : tsunagi_icu_status(TSUNAGI_ICU_INVALID_ARGUMENT)
      }
    }
    guard status == TSUNAGI_ICU_OK else {
      throw MessageFormatError(.invalidValue, argument: name, "the value of '\(name)' is not a number: \(value)")
    }
  }
}
