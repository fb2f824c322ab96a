/// Reads the small, strict YAML of dictionary files: block mappings, block sequences, one-line texts and `|` blocks.
///
/// Why not a general YAML reader: it stops at the first mistake of a file, and it forgets what has to be refused here
/// (flow style, where a multi-line text was folded) and where each line of a block stood. Every file that this reader
/// accepts means the same to a YAML 1.1 or 1.2 reader; the tests compare it with libyaml.
///
/// A mistake costs the lines that it makes meaningless, never the rest of the file. Linear in the size of the file.
struct YAMLReader {
  let source: YAMLSource
  let findings: DiagnosticCollector
  /// The line to be read next.
  var line = 0

  /// Deeper nesting than any dictionary has, and far below what the stack bears.
  static let maximumDepth = 32

  /// Reads a whole file. Everything wrong with it is reported; `nil` when nothing could be made of it.
  static func read(_ bytes: [UInt8], findings: DiagnosticCollector) -> YAMLNode? {
    let source = YAMLSource(bytes)
    guard YAMLCharacterCheck(source: source, findings: findings).run() else { return nil }
    var reader = YAMLReader(source: source, findings: findings)
    return reader.readDocument()
  }

  private mutating func readDocument() -> YAMLNode? {
    reportDocumentMarkers()
    skipBlank()
    guard let first = nextLine else {
      findings.error(
        "empty_file", at: .start,
        DiagnosticText("The file is empty.", ja: "ファイルが空です。"),
        remedy: DiagnosticText("Fill it or delete it.", ja: "内容を書くか、ファイルを削除してください。"))
      return nil
    }
    if first.indent > 0 { reportIndentation(expected: 0) }
    let root = readBlock(indent: first.indent, depth: 0)
    while nextLine != nil {
      reportIndentation(expected: first.indent)
      skipNested(deeperThan: -1)
    }
    return root
  }

  // MARK: Blocks

  /// Reads the mapping or sequence whose first line is the next one.
  mutating func readBlock(indent: Int, depth: Int) -> YAMLNode {
    skipBlank()
    let position = source.position(line: line, byte: source.lines[line].bytes.lowerBound + indent)
    if depth > Self.maximumDepth {
      findings.error(
        "too_deep", at: position,
        DiagnosticText("The nesting is deeper than any entry needs.", ja: "入れ子が深すぎます。"),
        remedy: DiagnosticText("Check the indentation.", ja: "インデントを確認してください。"))
      skipNested(deeperThan: indent - 1)
      return YAMLNode(content: .empty, position: position)
    }
    let content: YAMLNode.Content =
      startsItem(line)
      ? .sequence(readSequence(indent: indent, depth: depth)) : .mapping(readMapping(indent: indent, depth: depth))
    return YAMLNode(content: content, position: position)
  }

  private mutating func readSequence(indent: Int, depth: Int) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while let next = nextLine, next.indent >= indent {
      guard next.indent == indent else {
        reportIndentation(expected: indent)
        skipNested(deeperThan: indent)
        continue
      }
      guard startsItem(line) else { return items }
      let start = next.bytes.lowerBound + indent
      let text = firstText(in: start + 1..<next.bytes.upperBound)
      if text < next.bytes.upperBound, source.bytes[text] != UInt8(ascii: "#"),
        keyEnd(from: text, to: next.bytes.upperBound) != nil
      {
        // `- key: value`: the item is a mapping that begins behind the dash.
        let position = source.position(line: line, byte: text)
        let entries = readMapping(indent: text - next.bytes.lowerBound, depth: depth + 1, firstKey: text)
        items.append(YAMLNode(content: .mapping(entries), position: position))
      } else {
        items.append(readValue(from: start + 1, parent: indent, key: nil, depth: depth))
      }
    }
    return items
  }

  private mutating func readMapping(indent: Int, depth: Int, firstKey: Int? = nil) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var firstKey = firstKey
    var seen: [String: Int] = [:]
    while let next = nextLine {
      if firstKey == nil {
        if next.indent < indent || next.indent == indent && startsItem(line) { break }
        guard next.indent == indent else {
          reportIndentation(expected: indent)
          skipNested(deeperThan: indent)
          continue
        }
      }
      let start = firstKey ?? next.bytes.lowerBound + indent
      firstKey = nil
      if let entry = readEntry(from: start, indent: indent, depth: depth) {
        if let first = seen.updateValue(entry.keyPosition.line, forKey: entry.key) { reportDuplicate(entry, of: first) }
        entries.append(entry)
      }
    }
    return entries
  }

  private mutating func readEntry(from start: Int, indent: Int, depth: Int) -> YAMLEntry? {
    let first = line
    let end = source.lines[line].bytes.upperBound
    let position = source.position(line: line, byte: start)
    guard let colon = keyEnd(from: start, to: end), let key = readKey(start..<colon) else {
      if keyEnd(from: start, to: end) == nil { reportMissingColon(at: start) }
      line += 1
      skipNested(deeperThan: indent)
      return nil
    }
    let value = readValue(from: colon + 1, parent: indent, key: position, depth: depth)
    var last = line
    while last > first + 1, source.lines[last - 1].isSkipped { last -= 1 }
    return YAMLEntry(key: key, keyPosition: position, value: value, lines: first + 1..<last + 1)
  }

  /// Reads what stands behind a colon or a dash of the current line, on it or nested below it.
  private mutating func readValue(from start: Int, parent: Int, key: SourcePosition?, depth: Int) -> YAMLNode {
    let end = source.lines[line].bytes.upperBound
    let text = firstText(in: start..<end)
    guard text < end, source.bytes[text] != UInt8(ascii: "#") else {
      let position = key ?? source.position(line: line, byte: start - 1)
      line += 1
      guard let next = nextLine, next.indent > parent || key != nil && next.indent == parent && startsItem(line) else {
        return YAMLNode(content: .empty, position: position)
      }
      return readBlock(indent: next.indent, depth: depth + 1)
    }
    let position = source.position(line: line, byte: text)
    guard let scalar = readScalar(from: text, parent: parent) else {
      line += 1
      skipNested(deeperThan: parent)
      return YAMLNode(content: .empty, position: position)
    }
    if case .literal = scalar.style { return YAMLNode(content: .scalar(scalar), position: position) }
    line += 1
    reportContinuation(deeperThan: parent)
    return YAMLNode(content: .scalar(scalar), position: position)
  }
}
