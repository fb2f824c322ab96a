import TsunagiLanguage

extension EntryReader {
  /// What a value has to be.
  enum Shape {
    case text, list, mapping
  }

  /// The text of a node, without the line break that ends a `|` block.
  func text(of node: YAMLNode) -> String? {
    guard let scalar = node.scalar else {
      reportShape(of: node, expected: .text)
      return nil
    }
    if case .literal(true) = scalar.style, scalar.text.hasSuffix("\n") { return String(scalar.text.dropLast()) }
    return scalar.text
  }

  func texts(of node: YAMLNode) -> [String] {
    items(of: node).compactMap { text(of: $0) }
  }

  func items(of node: YAMLNode) -> [YAMLNode] {
    if let items = node.sequence { return items }
    reportShape(of: node, expected: .list)
    return []
  }

  func entries(of node: YAMLNode) -> [YAMLEntry] {
    if let entries = node.mapping { return entries }
    reportShape(of: node, expected: .mapping)
    return []
  }

  /// Reads a tag and insists on its canonical form, so that one language has one key.
  func language(_ text: String, at position: SourcePosition) -> LanguageTag? {
    let tag = LanguageTag(text)
    if let tag, tag.description == text { return tag }
    let canonical = tag.map(\.description) ?? "zh-Hant"
    findings.error(
      "language_tag", at: position,
      DiagnosticText("“\(text)” is no language tag in its usual form.", ja: "「\(text)」は正しい形の言語タグではありません。"),
      remedy: tag == nil
        ? DiagnosticText(
          "Write a BCP 47 tag such as ja, pt-BR or \(canonical).", ja: "ja、pt-BR、\(canonical) のようなBCP 47タグを書いてください。")
        : DiagnosticText("Write \(canonical).", ja: "\(canonical) と書いてください。"))
    return nil
  }

  func reportShape(of node: YAMLNode, expected: Shape) {
    // An empty node was reported where it is read, or is empty because of an error already told.
    if node.content == .empty, expected != .text { return }
    let (message, remedy) =
      switch expected {
      case .text:
        (
          DiagnosticText("A text is expected here.", ja: "ここには文字列が必要です。"),
          DiagnosticText(
            "Write the text behind the colon or dash; put it in quotes if it has “: ” in it.",
            ja: "コロンやハイフンの後ろに文字列を書いてください。「: 」を含む場合は引用符で囲みます。")
        )
      case .list:
        (
          DiagnosticText("A list is expected here.", ja: "ここにはリストが必要です。"),
          DiagnosticText(
            "Write one item a line below the key, each behind “- ”.", ja: "キーの下の行に、1行に1項目ずつ「- 」で書いてください。")
        )
      case .mapping:
        (
          DiagnosticText("Keys with values are expected here.", ja: "ここにはキーと値の組が必要です。"),
          DiagnosticText("Write `key: value` in the lines below.", ja: "下の行に `キー: 値` を並べてください。")
        )
      }
    findings.error("wrong_shape", at: node.position, message, remedy: remedy)
  }

  func reportChoice(_ text: String, at position: SourcePosition, names: [String]) {
    findings.error(
      "unknown_value", at: position,
      DiagnosticText("“\(text)” is not a value that may stand here.", ja: "「\(text)」はここで使える値ではありません。"),
      remedy: DiagnosticText(
        "Write one of: \(names.joined(separator: ", ")).", ja: "次のいずれかを書いてください: \(names.joined(separator: ", "))"))
  }
}
