import TsunagiPhrases

extension CheckRule {
  /// A shortcut means one response.
  static let shortcuts = CheckRule("shortcuts") { content in
    var first: [String: Entry<CannedResponse>] = [:]
    return content.responses.compactMap { entry in
      guard let shortcut = entry.value.shortcut else { return nil }
      guard let other = first[shortcut] else {
        first[shortcut] = entry
        return nil
      }
      return entry.error(
        "duplicate_shortcut", at: ["shortcut"],
        DiagnosticText(
          "The shortcut “\(shortcut)” belongs to \(other.value.id).",
          ja: "ショートカット「\(shortcut)」は \(other.value.id) で使われています。"),
        remedy: DiagnosticText("Choose another one.", ja: "別の語にしてください。"))
    }
  }
}
