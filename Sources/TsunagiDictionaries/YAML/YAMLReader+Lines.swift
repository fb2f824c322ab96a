extension YAMLReader {
  /// The next line with content, behind blank lines and comments; `nil` at the end.
  var nextLine: YAMLSource.Line? {
    mutating get {
      skipBlank()
      return line < source.lines.count ? source.lines[line] : nil
    }
  }

  mutating func skipBlank() {
    while line < source.lines.count, source.lines[line].isSkipped { line += 1 }
  }

  /// Skips the lines that belong to something that could not be read.
  mutating func skipNested(deeperThan indent: Int) {
    while let next = nextLine, next.indent > indent { line += 1 }
  }

  /// Whether a line is an item of a sequence.
  func startsItem(_ line: Int) -> Bool {
    let range = source.lines[line].bytes
    let start = range.lowerBound + source.lines[line].indent
    guard start < range.upperBound, source.bytes[start] == UInt8(ascii: "-") else { return false }
    return start + 1 == range.upperBound || source.bytes[start + 1] == 0x20
  }

  /// The first byte that is no space, or the end.
  func firstText(in range: Range<Int>) -> Int {
    range.first { source.bytes[$0] != 0x20 } ?? range.upperBound
  }

  // MARK: Findings about lines

  mutating func reportIndentation(expected: Int) {
    let next = source.lines[line]
    findings.error(
      "indentation", at: source.position(line: line, byte: next.bytes.lowerBound + next.indent),
      DiagnosticText(
        "The line is indented by \(next.indent) spaces, which belongs to nothing above it.",
        ja: "この行のインデント（\(next.indent)文字）に対応する親の行がありません。"),
      remedy: DiagnosticText(
        "Indent it by \(expected) spaces, or by two more than the key it belongs to.",
        ja: "\(expected)文字のインデントにするか、親のキーより2文字深くしてください。"))
  }

  /// A text may not go on in the next line; such lines would be folded together.
  mutating func reportContinuation(deeperThan indent: Int) {
    guard let next = nextLine, next.indent > indent else { return }
    findings.error(
      "text_over_lines", at: source.position(line: line, byte: next.bytes.lowerBound + next.indent),
      DiagnosticText("A text goes on in the next line.", ja: "文字列が次の行に続いています。"),
      remedy: DiagnosticText(
        "Write `|-` behind the key and the text in the lines below it, or correct the indentation.",
        ja: "キーの後ろに `|-` を書いて本文を次の行から書くか、インデントを直してください。"))
    skipNested(deeperThan: indent)
  }

  func reportMissingColon(at start: Int) {
    findings.error(
      "missing_colon", at: source.position(line: line, byte: start),
      DiagnosticText("A key and a colon are expected here.", ja: "ここには「キー: 値」が必要です。"),
      remedy: DiagnosticText(
        "Write `key: value` with a space behind the colon.", ja: "コロンの後ろに半角スペースを入れて `キー: 値` と書いてください。"))
  }

  func reportDuplicate(_ entry: YAMLEntry, of first: Int) {
    findings.error(
      "duplicate_key", at: entry.keyPosition,
      DiagnosticText(
        "The key “\(entry.key)” stands already in line \(first).",
        ja: "キー「\(entry.key)」は\(first)行目に既にあります。"),
      remedy: DiagnosticText("Keep one of the two.", ja: "どちらか一方だけを残してください。"))
  }

  /// One file is one document: `---`, `...` and `%` directives are refused.
  func reportDocumentMarkers() {
    for (number, line) in source.lines.enumerated() where line.isDocumentMarker {
      findings.error(
        "document_marker", at: SourcePosition(line: number + 1, column: 1),
        DiagnosticText(
          "A file holds one entry; document markers and directives have no place in it.",
          ja: "1ファイルに書けるのは1項目です。文書区切りやディレクティブは使えません。"),
        remedy: DiagnosticText("Delete the line.", ja: "この行を削除してください。"))
    }
  }
}
