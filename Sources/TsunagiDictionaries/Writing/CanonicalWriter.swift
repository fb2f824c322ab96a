/// Writes a tree in canonical form, with the comments and the texts of the source it was read from.
struct CanonicalWriter {
  let source: YAMLSource
  private var output: [UInt8] = []
  /// The first line of the source whose comment or blank has not been written yet.
  private var line = 0

  init(source: YAMLSource) {
    self.source = source
  }

  mutating func write(_ root: YAMLNode) -> [UInt8] {
    writeNested(root, indent: 0)
    writeComments(before: source.lines.count, indent: 0)
    while output.suffix(2) == [0x0A, 0x0A] { output.removeLast() }
    return output
  }

  private mutating func writeNested(_ node: YAMLNode, indent: Int) {
    switch node.content {
    case .mapping(let entries):
      for entry in entries { writeEntry(entry, indent: indent) }
    case .sequence(let items):
      for item in items { writeItem(item, indent: indent) }
    case .scalar, .empty: break
    }
  }

  private mutating func writeEntry(_ entry: YAMLEntry, indent: Int, isFirstOfItem: Bool = false) {
    writeComments(before: entry.keyPosition.line - 1, indent: indent)
    if !isFirstOfItem { append(spaces: indent) }
    append(YAMLText.inline(entry.key))
    append(":")
    line = entry.keyPosition.line
    let start = source.byte(of: entry.keyPosition)
    let end = source.lines[entry.keyPosition.line - 1].bytes.upperBound
    let colon = YAMLReader(source: source, findings: DiagnosticCollector(file: "")).keyEnd(from: start, to: end)
    writeValue(entry.value, indent: indent, behind: (colon ?? start) + 1)
  }

  private mutating func writeItem(_ item: YAMLNode, indent: Int) {
    writeComments(before: item.position.line - 1, indent: indent)
    append(spaces: indent)
    append("-")
    line = item.position.line
    if case .mapping(let entries) = item.content {
      append(" ")
      for (index, entry) in entries.enumerated() {
        writeEntry(entry, indent: indent + 2, isFirstOfItem: index == 0)
      }
    } else {
      writeValue(item, indent: indent, behind: source.byte(of: item.position) + (item.content == .empty ? 1 : 0))
    }
  }

  /// Writes what stands behind a colon or a dash, to the end of its last line.
  private mutating func writeValue(_ node: YAMLNode, indent: Int, behind byte: Int) {
    switch node.content {
    case .empty:
      endLine(commentFrom: byte)
    case .mapping, .sequence:
      endLine(commentFrom: byte)
      writeNested(node, indent: indent + 2)
    case .scalar(let scalar):
      append(" ")
      if case .literal(let keepsLastBreak) = scalar.style {
        append(keepsLastBreak ? "|" : "|-")
        endLine(commentFrom: source.byte(of: node.position))
        writeLiteral(scalar, indent: indent + 2)
      } else if let range = source.valueRange(of: node) {
        output += source.bytes[range]
        endLine(commentFrom: range.upperBound)
      }
    }
  }

  private mutating func writeLiteral(_ scalar: YAMLScalar, indent: Int) {
    for position in scalar.lines {
      let text = source.bytes[source.byte(of: position)..<source.lines[position.line - 1].bytes.upperBound]
      if !text.isEmpty {
        append(spaces: indent)
        output += text
      }
      output.append(0x0A)
    }
    line = scalar.lines.last?.line ?? line
  }

  // MARK: Comments

  /// Ends a line with the comment that stands behind a byte of the source, on the same line.
  private mutating func endLine(commentFrom byte: Int) {
    if let comment = comment(from: byte) {
      append("  ")
      output += comment
    }
    output.append(0x0A)
  }

  private func comment(from byte: Int) -> ArraySlice<UInt8>? {
    let end = source.bytes[byte...].firstIndex(of: 0x0A) ?? source.bytes.count
    let start = (byte..<end).first {
      source.bytes[$0] == UInt8(ascii: "#") && $0 > 0 && source.bytes[$0 - 1] == 0x20
    }
    return start.map { source.bytes[$0..<end] }
  }

  /// Writes the comment lines and single blank lines that stand before a line of the source.
  private mutating func writeComments(before end: Int, indent: Int) {
    while line < end {
      let next = source.lines[line]
      if next.isComment {
        append(spaces: indent)
        output += source.bytes[next.bytes.lowerBound + next.indent..<next.bytes.upperBound]
        output.append(0x0A)
      } else if next.isBlank {
        if !output.isEmpty, output.suffix(2) != [0x0A, 0x0A] { output.append(0x0A) }
      } else if let comment = comment(from: next.bytes.lowerBound + next.indent + 1) {
        // A dash that stands alone on its line: the item moves up to it, its comment becomes a line.
        append(spaces: indent)
        output += comment
        output.append(0x0A)
      }
      line += 1
    }
  }

  private mutating func append(_ text: String) {
    output += Array(text.utf8)
  }

  private mutating func append(spaces: Int) {
    output += repeatElement(0x20, count: spaces)
  }
}
