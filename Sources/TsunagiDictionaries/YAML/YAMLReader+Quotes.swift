extension YAMLReader {
  /// The quote that closes the one at `start`, or `nil` when it stays open on its line.
  func closingQuote(from start: Int, to end: Int) -> Int? {
    YAMLQuotes(bytes: source.bytes).closingQuote(from: start, to: end)
  }

  /// Reads a quoted text that has to end its line.
  func readQuotedValue(from start: Int) -> YAMLScalar? {
    guard let scalar = readQuoted(from: start) else { return nil }
    let end = source.lines[line].bytes.upperBound
    let close = closingQuote(from: start, to: end) ?? end - 1
    let rest = firstText(in: close + 1..<end)
    guard rest == end || rest > close + 1 && source.bytes[rest] == UInt8(ascii: "#") else {
      findings.error(
        "text_after_quote", at: source.position(line: line, byte: rest),
        DiagnosticText("Text stands behind the closing quote.", ja: "閉じ引用符の後ろに文字があります。"),
        remedy: DiagnosticText(
          "Put the whole text in quotes, with \\\" or '' for a quote inside.",
          ja: "全体を引用符で囲み、中の引用符は \\\" または '' と書いてください。"))
      return nil
    }
    return scalar
  }

  func readQuoted(from start: Int) -> YAMLScalar? {
    guard let close = closingQuote(from: start, to: source.lines[line].bytes.upperBound) else {
      findings.error(
        "open_quote", at: source.position(line: line, byte: start),
        DiagnosticText("The quote is not closed in its line.", ja: "引用符がこの行で閉じられていません。"),
        remedy: DiagnosticText(
          "Close it, or write a text of several lines behind `|-`.", ja: "引用符を閉じるか、複数行の文字列は `|-` で書いてください。"))
      return nil
    }
    if source.bytes[start] == UInt8(ascii: "'") {
      return YAMLScalar(text: withoutDoubledQuotes(start + 1..<close), style: .singleQuoted, lines: [])
    }
    return unescaped(start + 1..<close).map { YAMLScalar(text: $0, style: .doubleQuoted, lines: []) }
  }

  private func withoutDoubledQuotes(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      bytes.append(source.bytes[index])
      index += source.bytes[index] == UInt8(ascii: "'") ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func unescaped(_ range: Range<Int>) -> String? {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard source.bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        bytes.append(source.bytes[index])
        index += 1
        continue
      }
      switch source.bytes[index + 1] {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "/"):
        bytes.append(source.bytes[index + 1])
        index += 2
      case UInt8(ascii: "n"):
        bytes.append(0x0A)
        index += 2
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
        let digits = source.bytes[index + 1] == UInt8(ascii: "x") ? 2 : source.bytes[index + 1] == 0x75 ? 4 : 8
        guard let scalar = escapedScalar(index + 2..<index + 2 + digits, within: range) else { return nil }
        bytes += Array(String(Character(scalar)).utf8)
        index += 2 + digits
      default:
        reportEscape(at: index)
        return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func escapedScalar(_ digits: Range<Int>, within range: Range<Int>) -> Unicode.Scalar? {
    guard digits.upperBound <= range.upperBound, source.bytes[digits].allSatisfy({ isHexadecimal($0) }),
      let value = UInt32(source.text(digits), radix: 16), value >= 0x20, let scalar = Unicode.Scalar(value)
    else {
      reportEscape(at: digits.lowerBound - 2)
      return nil
    }
    return scalar
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private func reportEscape(at index: Int) {
    findings.error(
      "escape", at: source.position(line: line, byte: index),
      DiagnosticText("The backslash begins no known escape.", ja: "バックスラッシュの後の文字が正しくありません。"),
      remedy: DiagnosticText(
        "In double quotes write \\\\ for a backslash; single quotes take everything literally.",
        ja: "二重引用符の中ではバックスラッシュを \\\\ と書くか、単一引用符で囲んでください。"))
  }
}
