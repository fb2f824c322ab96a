/// The bytes of a dictionary file, cut into lines.
struct YAMLSource {
  struct Line {
    /// Without the line break.
    var bytes: Range<Int>
    /// Spaces at its beginning.
    var indent: Int
    var isBlank: Bool
    var isComment: Bool
    /// `---`, `...` or a `%` directive: refused, and then skipped.
    var isDocumentMarker: Bool

    /// Nothing that the structure of the file depends on.
    var isSkipped: Bool { isBlank || isComment || isDocumentMarker }
  }

  let bytes: [UInt8]
  let lines: [Line]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Line] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      // A carriage return has been reported; it is no part of the text.
      let content = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
      let text = content.first { bytes[$0] != 0x20 }
      lines.append(
        Line(
          bytes: content, indent: (text ?? content.upperBound) - start, isBlank: text == nil,
          isComment: text.map { bytes[$0] == 0x23 } ?? false,
          isDocumentMarker: text == start && Self.isDocumentMarker(bytes[content])))
      start = end + 1
    }
    self.lines = lines
  }

  private static func isDocumentMarker(_ text: ArraySlice<UInt8>) -> Bool {
    if text.first == UInt8(ascii: "%") { return true }
    guard text.starts(with: [0x2D, 0x2D, 0x2D]) || text.starts(with: [0x2E, 0x2E, 0x2E]) else { return false }
    return text.count == 3 || text.dropFirst(3).first == 0x20
  }

  /// The place of a byte of a line.
  func position(line: Int, byte: Int) -> SourcePosition {
    let start = lines[line].bytes.lowerBound
    let scalars = bytes[start..<max(start, byte)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
