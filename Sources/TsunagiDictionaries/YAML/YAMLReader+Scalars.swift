extension YAMLReader {
  // MARK: Keys

  /// The colon that ends a key beginning at `start`, or `nil` when what stands there is no key.
  func keyEnd(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var index = start
    let quote = source.bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = closingQuote(from: start, to: end) else { return nil }
      index = firstText(in: close + 1..<end)
      return index < end && source.bytes[index] == UInt8(ascii: ":") && endsKey(index, end) ? index : nil
    }
    while index < end {
      if source.bytes[index] == UInt8(ascii: "#"), index > start, source.bytes[index - 1] == 0x20 { return nil }
      if source.bytes[index] == UInt8(ascii: ":"), endsKey(index, end) { return index }
      index += 1
    }
    return nil
  }

  private func endsKey(_ colon: Int, _ end: Int) -> Bool {
    colon + 1 == end || source.bytes[colon + 1] == 0x20
  }

  func readKey(_ range: Range<Int>) -> String? {
    guard range.lowerBound < range.upperBound else {
      findings.error(
        "empty_key", at: source.position(line: line, byte: range.lowerBound),
        DiagnosticText("A key is missing before the colon.", ja: "コロンの前にキーがありません。"),
        remedy: DiagnosticText("Write the key.", ja: "キーを書いてください。"))
      return nil
    }
    let first = source.bytes[range.lowerBound]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return readQuoted(from: range.lowerBound)?.text }
    guard !reportIndicator(at: range.lowerBound) else { return nil }
    return source.text(range.lowerBound..<trimmedEnd(of: range))
  }

  private func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, source.bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  // MARK: Values

  /// Reads the text that begins at `start`; `nil` when it was refused.
  mutating func readScalar(from start: Int, parent: Int) -> YAMLScalar? {
    switch source.bytes[start] {
    case UInt8(ascii: "|"): return readLiteral(from: start, parent: parent)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readQuotedValue(from: start)
    default:
      guard !reportIndicator(at: start) else { return nil }
      return readPlain(from: start)
    }
  }

  private func readPlain(from start: Int) -> YAMLScalar? {
    let end = source.lines[line].bytes.upperBound
    let comment = (start..<end).first { source.bytes[$0] == UInt8(ascii: "#") && source.bytes[$0 - 1] == 0x20 }
    if let comment, source.bytes[comment - 2] != 0x20 {
      findings.error(
        "text_cut_by_comment", at: source.position(line: line, byte: comment),
        DiagnosticText("“ #” begins a comment and cuts the text.", ja: "「 #」以降がコメントとみなされ、文字列が途中で切れます。"),
        remedy: DiagnosticText(
          "Put the text in quotes; or write two spaces before a comment.",
          ja: "文字列を引用符で囲んでください。コメントであれば前に半角スペースを2つ入れてください。"))
    }
    let text = start..<trimmedEnd(of: start..<(comment ?? end))
    if let colon = keyEnd(from: start, to: text.upperBound) {
      findings.error(
        "colon_in_text", at: source.position(line: line, byte: colon),
        DiagnosticText("“: ” inside a text reads as a key.", ja: "文字列中の「: 」がキーの区切りとみなされます。"),
        remedy: DiagnosticText("Put the text in quotes.", ja: "文字列を引用符で囲んでください。"))
      return nil
    }
    return YAMLScalar(text: source.text(text), style: .plain, lines: [])
  }

  /// Refuses characters that begin something other than a text in YAML.
  func reportIndicator(at start: Int) -> Bool {
    let end = source.lines[line].bytes.upperBound
    let isAlone = start + 1 == end || source.bytes[start + 1] == 0x20
    let message: DiagnosticText
    let code: String
    switch source.bytes[start] {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      code = "flow_style"
      message = DiagnosticText(
        "A text that begins like this reads as a list or mapping in brackets.",
        ja: "この文字で始まる文字列は、括弧書きのリストや対応表とみなされます。")
    case UInt8(ascii: ">"):
      code = "folded_text"
      message = DiagnosticText("A folded text (`>`) loses its line breaks.", ja: "`>` の複数行文字列では改行が失われます。")
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      code = "anchor"
      message = DiagnosticText("Anchors and aliases are not used.", ja: "アンカーやエイリアスは使えません。")
    case UInt8(ascii: "!"):
      code = "tag"
      message = DiagnosticText("Tags are not used: every value is a text.", ja: "タグは使えません。値はすべて文字列です。")
    // A value that begins with | is a block and has been read as one; a key may not.
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "|"):
      code = "reserved_character"
      message = DiagnosticText("A text may not begin with this character.", ja: "この文字で文字列を始めることはできません。")
    case UInt8(ascii: "-") where isAlone:
      code = "nested_list"
      message = DiagnosticText("A list directly inside a list is not used.", ja: "リストの直下にリストは書けません。")
    case UInt8(ascii: "?") where isAlone, UInt8(ascii: ":") where isAlone:
      code = "complex_key"
      message = DiagnosticText("Keys are simple words before a colon.", ja: "キーはコロンの前に書く単純な語です。")
    default: return false
    }
    findings.error(
      code, at: source.position(line: line, byte: start), message,
      remedy: code == "folded_text"
        ? DiagnosticText("Write `|` or `|-`.", ja: "`|` または `|-` を使ってください。")
        : DiagnosticText(
          "Put the text in quotes; write lists one item a line behind “- ”.",
          ja: "文字列であれば引用符で囲み、リストは1行に1項目ずつ「- 」で書いてください。"))
    return true
  }
}
