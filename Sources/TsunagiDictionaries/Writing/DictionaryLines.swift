/// The lines of a file, changed one value at a time; every other byte stays as it was.
struct DictionaryLines {
  private(set) var lines: [[UInt8]]
  private let endsInBreak: Bool

  init(_ source: YAMLSource) {
    lines = source.lines.map { Array(source.bytes[$0.bytes]) }
    endsInBreak = source.bytes.last == 0x0A
  }

  var bytes: [UInt8] {
    Array(lines.joined(separator: [0x0A])) + (endsInBreak ? [0x0A] : [])
  }

  /// Puts another one-line text in the place of a value, and keeps what stands before and behind it.
  mutating func replace(_ value: YAMLNode, with text: String, in source: YAMLSource) {
    let line = value.position.line - 1
    guard lines.indices.contains(line), let range = source.valueRange(of: value) else { return }
    let start = source.lines[line].bytes.lowerBound
    lines[line].replaceSubrange(range.lowerBound - start..<range.upperBound - start, with: Array(text.utf8))
  }

  /// Adds a line behind the line of that number, from 1.
  mutating func insert(_ text: String, after line: Int) {
    lines.insert(Array(text.utf8), at: min(line, lines.count))
  }
}

extension YAMLSource {
  /// The bytes of a one-line text as written, with its quotes; `nil` for anything else.
  func valueRange(of node: YAMLNode) -> Range<Int>? {
    guard let scalar = node.scalar else { return nil }
    let line = lines[node.position.line - 1].bytes
    let start = byte(of: node.position)
    switch scalar.style {
    case .literal: return nil
    case .plain: return start..<start + scalar.text.utf8.count
    case .singleQuoted, .doubleQuoted:
      return YAMLQuotes(bytes: bytes).closingQuote(from: start, to: line.upperBound).map { start..<$0 + 1 }
    }
  }

  /// The byte at a place of a line.
  func byte(of position: SourcePosition) -> Int {
    let line = lines[position.line - 1].bytes
    var index = line.lowerBound
    var column = 1
    while index < line.upperBound, column < position.column {
      index += 1
      while index < line.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return index
  }
}
