/// Where words may begin and end in a text, found in one pass over its bytes.
public struct TextShape: Sendable {
  /// The ``LetterClass`` of the scalar that each byte belongs to, as raw values.
  public let classes: [UInt8]
  /// The offset of every scalar that begins a letter run or stands where a word may begin, in text order.
  public let starts: [UInt32]

  /// - Parameter text: Valid UTF-8; other bytes count as separators.
  /// - Complexity: Linear; no allocation but the two tables.
  public init(_ text: UnsafeBufferPointer<UInt8>) {
    let count = text.count
    let table = LetterClass.table
    var starts: [UInt32] = []
    starts.reserveCapacity(count / 3 + 4)
    classes = [UInt8](unsafeUninitializedCapacity: count) { classes, initialized in
      var offset = 0
      var previous = LetterClass.separator.rawValue
      while offset < count {
        let first = text[offset]
        let length: Int
        let kind: UInt8
        if first < 0x80 {
          length = 1
          kind = table[Int(first)]
        } else {
          length = min(TextShape.length(of: first), count - offset)
          kind = LetterClass.rawValue(of: TextShape.scalar(text, offset, length))
        }
        for index in offset..<(offset + length) { classes[index] = kind }
        if TextShape.isStart(kind, after: previous) { starts.append(UInt32(truncatingIfNeeded: offset)) }
        // A mark continues what it stands on.
        if kind != LetterClass.mark.rawValue { previous = kind }
        offset += length
      }
      initialized = count
    }
    self.starts = starts
  }

  private static func isStart(_ kind: UInt8, after previous: UInt8) -> Bool {
    switch kind {
    case LetterClass.spaced.rawValue: previous != LetterClass.spaced.rawValue
    case LetterClass.unspaced.rawValue: true
    default: false
    }
  }

  private static func length(of lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> UInt32 {
    switch length {
    case 2: UInt32(text[offset] & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F)
    case 3:
      UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
    case 4:
      UInt32(text[offset] & 0x07) << 18 | UInt32(text[offset + 1] & 0x3F) << 12
        | UInt32(text[offset + 2] & 0x3F) << 6 | UInt32(text[offset + 3] & 0x3F)
    default: 0
    }
  }
}

extension TextShape {
  /// Whether the edge of a word may lie at `offset`, which is the start of a scalar or the end of the text.
  ///
  /// Not between two letters or digits of scripts that separate words, and not in front of a mark.
  public func isEdge(_ offset: Int) -> Bool {
    guard offset > 0, offset < classes.count else { return true }
    let next = classes[offset]
    if next == LetterClass.mark.rawValue { return false }
    if next != LetterClass.spaced.rawValue { return true }
    var index = offset - 1
    while classes[index] == LetterClass.mark.rawValue, index > 0 { index -= 1 }
    return classes[index] != LetterClass.spaced.rawValue
  }

  /// Whether the byte at `offset` belongs to a letter, digit or mark.
  public func isWord(_ offset: Int) -> Bool {
    classes[offset] >= LetterClass.spaced.rawValue
  }
}
