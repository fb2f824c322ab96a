import CTsunagiICU

extension MessagePatternError {
  init(_ error: tsunagi_icu_message_error) {
    let offset = Int(error.offset)
    self =
      switch Int(error.reason) {
      case TSUNAGI_ICU_MESSAGE_UNMATCHED_BRACES:
        .init(.unmatchedBraces, offset: offset, "a '{' is not closed, or a '}' closes nothing")
      case TSUNAGI_ICU_MESSAGE_MISSING_OTHER:
        .init(.missingOther, offset: offset, "a plural or select needs a message for 'other'")
      case TSUNAGI_ICU_MESSAGE_UNCLOSED_QUOTE:
        .init(
          .unclosedQuote, offset: offset,
          "an apostrophe before a brace opens a quotation that is not closed; write ’ for an apostrophe in text")
      case TSUNAGI_ICU_MESSAGE_TOO_LARGE:
        .init(.tooLarge, offset: offset, "nested too deep, or a name or number is too large")
      case TSUNAGI_ICU_MESSAGE_UNKNOWN_FORMAT:
        .init(.unknownStyle, offset: offset, "an argument's style is not one that its type knows")
      default:
        .init(.syntax, offset: offset, "not the syntax of a message: {name}, {name, type} or {name, plural, other{…}}")
      }
  }
}
