import TsunagiUnicode

extension CheckRule {
  /// No text has invisible characters or unpaired bidirectional controls, except where a script is written with them.
  static let characters = CheckRule("characters") { content in
    content.nodes.flatMap { file, node in
      node.texts.flatMap { check($0, file) }
    }
  }

  private static func check(_ text: YAMLNode.PlacedText, _ file: DictionaryFile.Path) -> [Diagnostic] {
    let scalars = Array(text.scalar.text.unicodeScalars)
    guard scalars.contains(where: { $0.value >= 0xAD }) else { return [] }
    var diagnostics: [Diagnostic] = []
    var openControls: [Int] = []
    func report(_ index: Int, _ code: String, _ message: DiagnosticText) {
      let offset = scalars[..<index].reduce(0) { $0 + UTF8.width($1) }
      diagnostics.append(
        Diagnostic(
          file: file.text, position: text.node.position(at: [], offset: offset), severity: .error, code: code,
          message: message, remedy: DiagnosticText("Delete it.", ja: "この文字を削除してください。")))
    }
    func reportUnpaired(_ index: Int) {
      let name = "U+" + hexadecimal(scalars[index].value, digits: 4)
      report(
        index, "unpaired_bidi",
        DiagnosticText("The bidirectional control \(name) has no partner.", ja: "双方向制御文字 \(name) に対になる文字がありません。"))
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: openControls.append(index)
      case 0x202C, 0x2069:
        // PDF closes embeddings and overrides, PDI closes isolates.
        if let opener = openControls.last, (scalars[opener].value >= 0x2066) == (scalar.value == 0x2069) {
          openControls.removeLast()
        } else {
          reportUnpaired(index)
        }
      default:
        guard isInvisible(scalar), !isAtHome(index, in: scalars) else { continue }
        let name = "U+" + hexadecimal(scalar.value, digits: 4)
        report(
          index, "invisible_character",
          DiagnosticText("The invisible character \(name) stands here.", ja: "見えない文字 \(name) があります。"))
      }
    }
    openControls.forEach(reportUnpaired)
    return diagnostics
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2060...0x2065,
      0x206A...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Joiners inside scripts that shape letters by them, direction marks beside right-to-left letters, word breaks in
  /// scripts without spaces, and what emoji are built of.
  private static func isAtHome(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    switch scalars[index].value {
    case 0x200C, 0x200D:
      return joiningScripts.contains(Script(of: before).code) || before.properties.isEmoji
        || before.value == 0xFE0F
        || before.properties.generalCategory == .nonspacingMark && index > 1
          && joiningScripts.contains(Script(of: scalars[index - 2]).code)
    case 0x200E, 0x200F, 0x061C:
      return scalars.contains { ["Arab", "Hebr"].contains(Script(of: $0).code) }
    case 0x200B: return ["Thai", "Mymr", "Khmr", "Laoo"].contains(Script(of: before).code)
    case 0xFE0E, 0xFE0F: return before.properties.isEmoji
    default: return false
    }
  }

  private static let joiningScripts: Set<String> = [
    "Arab", "Deva", "Beng", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml", "Telu", "Mymr", "Khmr", "Mong",
  ]
}

extension YAMLNode {
  /// A text and the node it is the whole of.
  struct PlacedText {
    var node: YAMLNode
    var scalar: YAMLScalar
  }

  /// Every text in the tree, in the order of the file.
  var texts: [PlacedText] {
    switch content {
    case .empty: []
    case .scalar(let scalar): [PlacedText(node: self, scalar: scalar)]
    case .sequence(let items): items.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    }
  }
}

extension DictionaryContent {
  /// The tree of every file that could be read.
  var nodes: [(DictionaryFile.Path, YAMLNode)] {
    var nodes: [(DictionaryFile.Path, YAMLNode)] = []
    if let doNotTranslate { nodes.append((doNotTranslate.file, doNotTranslate.node)) }
    if let genres { nodes.append((genres.file, genres.node)) }
    if let languages { nodes.append((languages.file, languages.node)) }
    if let routing { nodes.append((routing.file, routing.node)) }
    nodes += concepts.map { ($0.file, $0.node) } + responses.map { ($0.file, $0.node) }
    nodes += intents.map { ($0.file, $0.node) } + wordings.map { ($0.file, $0.node) }
    return nodes
  }
}
