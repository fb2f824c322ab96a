import TsunagiLanguage
import TsunagiPhrases

extension Intent {
  /// Reads `phrases/intents/<intent>.yaml`.
  init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let id = entry.text("id")
    let signal = entry.text(ifPresent: "signal")
    let genre = entry.text(ifPresent: "genre")
    let priority = entry.text(ifPresent: "priority")
    var slots: [String: SlotType] = [:]
    for slot in entry.entries(ifPresent: "slots") {
      slots[slot.key] = SlotType(slot.value, findings: findings)
    }
    let renderings = entry.byLanguage(ifPresent: "renderings") { $0.text(of: $1) }
    let responses = entry.texts(ifPresent: "responses")
    entry.finish()
    guard let id else { return nil }
    self.init(
      id: id, signal: signal, genre: genre, priority: priority, slots: slots, renderings: renderings,
      responses: responses)
  }
}

extension SlotType {
  fileprivate init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let name = entry.text("type")
    entry.finish()
    guard let name else { return nil }
    guard let type = SlotType(rawValue: name) else {
      entry.reportChoice(name, at: node.position(at: ["type"]), names: SlotType.names)
      return nil
    }
    self = type
  }
}
