extension YAMLReader {
  /// Reads a `|` or `|-` block whose indicator stands at `start` of the current line.
  mutating func readLiteral(from start: Int, parent: Int) -> YAMLScalar? {
    guard let keepsLastBreak = literalHeader(from: start) else { return nil }
    line += 1
    let first = (line..<source.lines.count).first { !source.lines[$0].isBlank }
    guard let first, source.lines[first].indent > parent else {
      findings.error(
        "empty_block", at: source.position(line: line - 1, byte: start),
        DiagnosticText("No indented text stands below `|`.", ja: "`|` の下に字下げされた本文がありません。"),
        remedy: DiagnosticText(
          "Indent the text by two spaces more than its key.", ja: "本文をキーより2文字深く字下げしてください。"))
      return YAMLScalar(text: "", style: .literal(keepsLastBreak: keepsLastBreak), lines: [])
    }
    let indent = source.lines[first].indent
    let end = endOfLiteral(from: first, indent: indent)
    var texts: [String] = []
    var positions: [SourcePosition] = []
    for number in line..<end {
      let bytes = source.lines[number].bytes
      let content = min(bytes.lowerBound + indent, bytes.upperBound)..<bytes.upperBound
      texts.append(source.text(content))
      positions.append(SourcePosition(line: number + 1, column: content.lowerBound - bytes.lowerBound + 1))
      reportTrailingSpace(number, content)
    }
    line = end
    // Where the file ends without a line break, so does the text.
    let endsInBreak = keepsLastBreak && source.lines[end - 1].bytes.upperBound < source.bytes.count
    reportShallowLine(parent: parent, indent: indent)
    return YAMLScalar(
      text: texts.joined(separator: "\n") + (endsInBreak ? "\n" : ""),
      style: .literal(keepsLastBreak: keepsLastBreak), lines: positions)
  }

  /// The line behind the block: the first that is indented less, with blank lines before it left out.
  private func endOfLiteral(from first: Int, indent: Int) -> Int {
    var end = first
    var number = first
    while number < source.lines.count {
      let next = source.lines[number]
      if !next.isBlank {
        if next.indent < indent { break }
        end = number + 1
      }
      number += 1
    }
    return end
  }

  private func literalHeader(from start: Int) -> Bool? {
    let end = source.lines[line].bytes.upperBound
    let keepsLastBreak = !(start + 1 < end && source.bytes[start + 1] == UInt8(ascii: "-"))
    let next = start + (keepsLastBreak ? 1 : 2)
    let rest = firstText(in: next..<end)
    if rest == end || rest > next && source.bytes[rest] == UInt8(ascii: "#") { return keepsLastBreak }
    findings.error(
      "block_header", at: source.position(line: line, byte: start),
      DiagnosticText("Only `|` and `|-` begin a block.", ja: "複数行の文字列は `|` または `|-` だけで始めます。"),
      remedy: DiagnosticText(
        "Put the text in the lines below, or in quotes if it is one line that begins with |.",
        ja: "本文は次の行から書いてください。「|」で始まる1行の文字列は引用符で囲んでください。"))
    return nil
  }

  private func reportTrailingSpace(_ number: Int, _ content: Range<Int>) {
    guard let last = source.bytes[content].last, last == 0x20 else { return }
    findings.error(
      "trailing_space", at: source.position(line: number, byte: content.upperBound - 1),
      DiagnosticText("The line ends in a space that nobody sees.", ja: "行末に見えない空白があります。"),
      remedy: DiagnosticText("Delete it.", ja: "削除してください。"))
  }

  /// A line between the indentation of the block and that of its key belongs to neither.
  private mutating func reportShallowLine(parent: Int, indent: Int) {
    guard let next = nextLine, next.indent > parent else { return }
    reportIndentation(expected: indent)
    skipNested(deeperThan: parent)
  }
}
