import TsunagiUnicode

/// Finds what may not stand in a dictionary file whatever its structure: broken UTF-8, a byte order mark, carriage
/// returns, tabs, control characters, line separators and text that is not NFC.
struct YAMLCharacterCheck {
  let source: YAMLSource
  let findings: DiagnosticCollector

  /// Reports everything it finds; `false` when the bytes are not UTF-8 and nothing can be read from them.
  func run() -> Bool {
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      findings.error(
        "byte_order_mark", at: .start,
        DiagnosticText("The file begins with a byte order mark.", ja: "ファイルの先頭にバイト順マーク（BOM）があります。"),
        remedy: DiagnosticText("Save it as UTF-8 without BOM.", ja: "BOMなしのUTF-8で保存してください。"))
    }
    checkLineBreaks()
    var valid = true
    for line in source.lines.indices where !isPlainASCII(source.lines[line].bytes) {
      valid = check(line) && valid
    }
    return valid
  }

  private func checkLineBreaks() {
    guard let first = source.bytes.firstIndex(of: 0x0D) else { return }
    let line = source.bytes[..<first].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    findings.error(
      "carriage_return", at: source.position(line: min(line, source.lines.count - 1), byte: first),
      DiagnosticText("The file has carriage returns (Windows line ends).", ja: "改行コードがCRLFまたはCRです。"),
      remedy: DiagnosticText("Save it with LF line ends.", ja: "改行コードをLFにして保存してください。"))
  }

  private func isPlainASCII(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private func check(_ line: Int) -> Bool {
    let range = source.lines[line].bytes
    guard String(validating: source.bytes[range], as: UTF8.self) != nil else {
      findings.error(
        "invalid_utf8", at: source.position(line: line, byte: range.lowerBound + validPrefix(of: range)),
        DiagnosticText("The bytes here are not UTF-8.", ja: "ここからのバイト列がUTF-8ではありません。"),
        remedy: DiagnosticText("Save the file as UTF-8.", ja: "ファイルをUTF-8で保存してください。"))
      return false
    }
    checkScalars(line)
    let isNormalized = source.bytes.withUnsafeBufferPointer {
      NormalizationForm.nfc.isNormalized(UnsafeBufferPointer(rebasing: $0[range]))
    }
    if !isNormalized {
      findings.error(
        "not_nfc", at: source.position(line: line, byte: range.lowerBound + source.lines[line].indent),
        DiagnosticText(
          "The line is not in Unicode form NFC (a letter and its mark stand apart).",
          ja: "Unicode正規化形式NFCではない文字があります（濁点などが分離しています）。"),
        remedy: DiagnosticText(
          "Run `tsunagi dictionaries format`, or type the letters anew.",
          ja: "`tsunagi dictionaries format` を実行するか、文字を入力し直してください。"))
    }
    return true
  }

  private func validPrefix(of range: Range<Int>) -> Int {
    var length = 0
    var input = source.bytes[range].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while case .valid(let scalar) = parser.parseScalar(from: &input) { length += scalar.count }
    return length
  }

  private func checkScalars(_ line: Int) {
    let range = source.lines[line].bytes
    for (column, scalar) in source.text(range).unicodeScalars.enumerated() where Self.isRefused(scalar) {
      let position = SourcePosition(line: line + 1, column: column + 1)
      if scalar == "\t" {
        findings.error(
          "tab", at: position,
          DiagnosticText("A tab stands here.", ja: "タブ文字があります。"),
          remedy: DiagnosticText("Write spaces instead.", ja: "半角スペースに置き換えてください。"))
      } else {
        let name = "U+" + hexadecimal(scalar.value, digits: 4)
        findings.error(
          "control_character", at: position,
          DiagnosticText("The character \(name) may not stand in a file.", ja: "使用できない文字 \(name) があります。"),
          remedy: DiagnosticText("Delete it.", ja: "この文字を削除してください。"))
      }
    }
  }

  /// Control characters, line and paragraph separators (which YAML 1.1 takes for line breaks), a byte order mark
  /// inside the text, and code points that are no characters.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

/// Upper-case hexadecimal digits, padded with zeros.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
