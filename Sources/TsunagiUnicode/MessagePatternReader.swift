import CTsunagiICU

/// Walks the parts that ICU's parser found, and makes arguments and literals of them.
struct MessagePatternReader {
  private(set) var arguments: [MessageArgument] = []
  private(set) var literals: [Range<Int>] = []
  private let bytes: [UInt8]
  private var open: [OpenArgument] = []
  /// Where literal text may go on from.
  private var position = 0

  /// An argument whose end has not come yet: its place in the list, and what its selectors were so far.
  private struct OpenArgument {
    let index: Int
    let kind: Int
    var selectors: [String] = []
    var seen: Set<String> = []
    var type: String?
    var style: String?
  }

  private static let types: Set<String> = ["number", "date", "time", "spellout", "ordinal", "duration"]

  init(_ pattern: String) throws(MessagePatternError) {
    bytes = Array(pattern.utf8)
    for part in try Self.parts(pattern) {
      try read(part)
    }
  }

  private mutating func read(_ part: tsunagi_icu_message_part) throws(MessagePatternError) {
    let range = Int(part.start)..<Int(part.end)
    switch Int(part.kind) {
    case TSUNAGI_ICU_PART_MESSAGE_START:
      position = range.upperBound
    case TSUNAGI_ICU_PART_ARGUMENT_START:
      endLiteral(at: range)
      open.append(OpenArgument(index: arguments.count, kind: Int(part.argument)))
    case TSUNAGI_ICU_PART_ARGUMENT_LIMIT:
      try close(range)
    case TSUNAGI_ICU_PART_NAME:
      let path = open.dropLast().compactMap(\.selectors.last)
      arguments.append(
        MessageArgument(
          name: text(range), kind: .none, depth: open.count - 1, path: path, offset: range.lowerBound))
    case TSUNAGI_ICU_PART_TYPE:
      let type = text(range)
      guard Self.types.contains(type.lowercased()) else {
        throw MessagePatternError(.unknownType, offset: range.lowerBound, "there is no argument type '\(type)'")
      }
      change { $0.type = type }
    case TSUNAGI_ICU_PART_STYLE:
      let style = text(range)
      guard !Self.isBlank(style) else {
        throw MessagePatternError(.unknownStyle, offset: range.lowerBound, "the style is empty")
      }
      change { $0.style = style }
    case TSUNAGI_ICU_PART_SELECTOR:
      let selector = text(range)
      change { $0.selectors.append(selector) }
      // `=1` and `=1.0` are the same number: those are compared when the number comes.
      if !selector.hasPrefix("=") { try noteSelector(selector, at: range.lowerBound) }
    case TSUNAGI_ICU_PART_NUMBER:
      if open.last?.selectors.last?.hasPrefix("=") == true {
        try noteSelector("=\(part.value)", at: range.lowerBound)
      }
    default:
      // An apostrophe that is shown although it could quote leaves an empty part behind it.
      if !range.isEmpty || part.kind == TSUNAGI_ICU_PART_MESSAGE_LIMIT { endLiteral(at: range) }
    }
  }

  private mutating func close(_ range: Range<Int>) throws(MessagePatternError) {
    position = range.upperBound
    guard let argument = open.popLast(), arguments.indices.contains(argument.index) else { return }
    arguments[argument.index].kind =
      switch argument.kind {
      case TSUNAGI_ICU_ARGUMENT_SIMPLE: .simple(type: argument.type ?? "", style: argument.style)
      case TSUNAGI_ICU_ARGUMENT_PLURAL: .plural(selectors: argument.selectors)
      case TSUNAGI_ICU_ARGUMENT_SELECT: .select(selectors: argument.selectors)
      case TSUNAGI_ICU_ARGUMENT_SELECT_ORDINAL: .selectOrdinal(selectors: argument.selectors)
      case TSUNAGI_ICU_ARGUMENT_CHOICE: .choice
      default: .none
      }
  }

  private mutating func noteSelector(_ selector: String, at offset: Int) throws(MessagePatternError) {
    guard var argument = open.popLast() else { return }
    let isNew = argument.kind == TSUNAGI_ICU_ARGUMENT_CHOICE || argument.seen.insert(selector).inserted
    open.append(argument)
    guard isNew else {
      let name = arguments.indices.contains(argument.index) ? arguments[argument.index].name : ""
      let written = argument.selectors.last ?? selector
      throw MessagePatternError(
        .duplicateSelector, offset: offset, "the selector '\(written)' of '\(name)' occurs twice")
    }
  }

  private mutating func endLiteral(at range: Range<Int>) {
    if position < range.lowerBound { literals.append(position..<range.lowerBound) }
    position = range.upperBound
  }

  private mutating func change(_ edit: (inout OpenArgument) -> Void) {
    guard var argument = open.popLast() else { return }
    edit(&argument)
    open.append(argument)
  }

  /// Nothing but spaces, or nothing after the `::` that begins a skeleton.
  private static func isBlank(_ style: String) -> Bool {
    let visible = style.unicodeScalars.drop { $0.properties.isPatternWhitespace }
    let skeleton = visible.starts(with: "::".unicodeScalars) ? visible.dropFirst(2) : visible
    return skeleton.allSatisfy { $0.properties.isPatternWhitespace }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private static func parts(_ pattern: String) throws(MessagePatternError) -> [tsunagi_icu_message_part] {
    var capacity = 64
    var error = tsunagi_icu_message_error()
    var status = tsunagi_icu_status(TSUNAGI_ICU_OK)
    for _ in 0..<2 {
      let parts = [tsunagi_icu_message_part](unsafeUninitializedCapacity: capacity) { room, count in
        var buffer = tsunagi_icu_message_part_buffer(parts: room.baseAddress, capacity: room.count, count: 0)
        status = pattern.withICUText { tsunagi_icu_message_parse($0, &buffer, &error) }
        count = status == TSUNAGI_ICU_OK ? buffer.count : 0
        capacity = buffer.count
      }
      if status == TSUNAGI_ICU_OK { return parts }
      guard status == TSUNAGI_ICU_BUFFER_TOO_SMALL else { break }
    }
    if status == TSUNAGI_ICU_INVALID_SYNTAX { throw MessagePatternError(error) }
    throw MessagePatternError(.tooLarge, offset: 0, "the pattern is too large to be read")
  }
}
