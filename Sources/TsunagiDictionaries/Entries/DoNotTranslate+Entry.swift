/// Names that stay as they are in every language.
enum DoNotTranslate {
  /// Reads `do-not-translate.yaml`.
  static func names(_ node: YAMLNode, findings: DiagnosticCollector) -> [String] {
    var entry = EntryReader(node, findings: findings)
    let names = entry.texts(ifPresent: "names")
    entry.finish()
    return names
  }
}
