import TsunagiPhrases
import TsunagiTerminology

extension CheckRule {
  /// Ids are ASCII, say where their file stands, and occur once.
  static let identifiers = CheckRule("identifiers") { content in
    var diagnostics: [Diagnostic] = []
    for entry in content.concepts {
      diagnostics += entry.checkIdentifier(entry.value.id, expected: entry.file.stem, key: "id")
      diagnostics += entry.checkFolder(entry.value.domain, key: "domain")
    }
    for entry in content.responses {
      diagnostics += entry.checkIdentifier(
        entry.value.id, expected: "\(entry.file.folder).\(entry.file.stem)", key: "id")
    }
    for entry in content.intents {
      diagnostics += entry.checkIdentifier(entry.value.id, expected: entry.file.stem, key: "id")
    }
    for entry in content.wordings {
      diagnostics += entry.checkIdentifier(entry.value.intent, expected: entry.file.stem, key: "intent")
    }
    diagnostics += duplicates(of: content.concepts) { $0.id }
    return diagnostics
  }

  /// Concepts of one name in two genres; other ids cannot repeat when they match their files.
  private static func duplicates<Value>(
    of entries: [Entry<Value>], id: (Value) -> String
  ) -> [Diagnostic] {
    var files: [String: String] = [:]
    return entries.compactMap { entry in
      guard let first = files.updateValue(entry.file.text, forKey: id(entry.value)) else { return nil }
      return entry.error(
        "duplicate_id", at: ["id"],
        DiagnosticText(
          "The id “\(id(entry.value))” is taken by \(first).", ja: "ID「\(id(entry.value))」は \(first) で使われています。"),
        remedy: DiagnosticText("Rename one of the two files and its id.", ja: "どちらかのファイル名とIDを変えてください。"))
    }
  }
}

extension Entry {
  fileprivate func checkIdentifier(_ id: String, expected: String, key: String) -> [Diagnostic] {
    let steps = [YAMLStep.key(key)]
    if !id.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Identifier.isValid($0) }) {
      return [
        error(
          "invalid_id", at: steps,
          DiagnosticText(
            "An id has 1 to 64 ASCII letters, digits, - and _.", ja: "IDに使えるのは英数字と - _ で、1〜64文字です。"),
          remedy: DiagnosticText("Rename it and its file.", ja: "IDとファイル名を変えてください。"))
      ]
    }
    guard id != expected else { return [] }
    return [
      error(
        "id_mismatch", at: steps,
        DiagnosticText(
          "“\(id)” does not say where the file stands.", ja: "「\(id)」がファイルの場所と一致しません。"),
        remedy: DiagnosticText(
          "Write “\(expected)”, or move the file.", ja: "「\(expected)」と書くか、ファイルを移してください。"))
    ]
  }

  fileprivate func checkFolder(_ domain: String, key: String) -> [Diagnostic] {
    guard domain != file.folder else { return [] }
    return [
      error(
        "id_mismatch", at: [.key(key)],
        DiagnosticText(
          "The domain “\(domain)” is not the folder that the file stands in.",
          ja: "domain「\(domain)」がファイルのあるフォルダーと一致しません。"),
        remedy: DiagnosticText(
          "Write “\(file.folder)”, or move the file.", ja: "「\(file.folder)」と書くか、ファイルを移してください。"))
    ]
  }
}

/// What may name an entry: ASCII `[A-Za-z0-9_-]{1,64}`.
enum Identifier {
  static func isValid(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F
          || $0 == 0x2D
      }
  }
}
