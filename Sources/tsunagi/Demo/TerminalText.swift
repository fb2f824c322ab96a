/// Text laid out in the columns of a terminal.
enum TerminalText {
  /// How many columns a text takes: two for a wide character, none for a combining mark.
  static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text in lines of at most `columns`, broken at spaces where there are any and anywhere else in scripts without.
  static func wrap(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine(String($0), columns: columns) }
  }

  /// The text filled with spaces to `columns`.
  static func pad(_ text: String, columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(of: text)))
  }

  private static func wrapLine(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for character in text {
      let size = width(of: String(character))
      if used + size > columns, !line.isEmpty, !isClosing(character) {
        let word = begunWord(of: line, before: character)
        lines.append(String(line.dropLast(word.count)))
        line = word
        used = width(of: line)
      }
      if line.isEmpty, character == " " { continue }
      line.append(character)
      used += size
    }
    return lines + [line]
  }

  /// The word that a line ends in the middle of, unless it is the whole line or its script has no spaces.
  private static func begunWord(of line: String, before next: Character) -> String {
    guard next != " ", isNarrow(next), let space = line.lastIndex(of: " ") else { return "" }
    let word = String(line[line.index(after: space)...])
    return word.allSatisfy(isNarrow) ? word : ""
  }

  /// Punctuation that may hang over the margin rather than begin a line.
  private static func isClosing(_ character: Character) -> Bool {
    "、。，．！？」』）".contains(character)
  }

  private static func isNarrow(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { width(of: $0) < 2 }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2069, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}
