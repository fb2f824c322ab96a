extension RoutingVocabulary {
  /// Reads `routing.yaml`.
  init(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let tags = entry.entries("tags").compactMap { Tag($0, findings: findings) }
    let levels = entry.entries("priority_levels").compactMap { PriorityLevel($0, entry) }
    entry.finish()
    self.init(tags: tags, priorityLevels: levels)
  }
}

extension RoutingVocabulary.Tag {
  fileprivate init?(_ tag: YAMLEntry, findings: DiagnosticCollector) {
    var entry = EntryReader(tag.value, findings: findings)
    let kind = entry.choice("type", of: Kind.self)
    let values = entry.texts(ifPresent: "values")
    entry.finish()
    guard let kind else { return nil }
    self.init(name: tag.key, kind: kind, values: values)
  }
}

extension RoutingVocabulary.PriorityLevel {
  fileprivate init?(_ level: YAMLEntry, _ reader: EntryReader) {
    guard let text = reader.text(of: level.value) else { return nil }
    guard let value = Int(text), value >= 0 else {
      reader.findings.error(
        "not_a_number", at: level.value.position,
        DiagnosticText("“\(text)” is not a whole number.", ja: "「\(text)」は整数ではありません。"),
        remedy: DiagnosticText("Write a number such as 5.", ja: "5 のような数字を書いてください。"))
      return nil
    }
    self.init(name: level.key, value: value)
  }
}
