import TsunagiLanguage
import TsunagiTerminology

extension Concept {
  /// Reads `terms/<genre>/<concept>.yaml`.
  init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let id = entry.text("id")
    let domain = entry.text("domain")
    let definition = entry.text("definition")
    let note = entry.text(ifPresent: "note")
    let terms = entry.byLanguage("terms") { reader, node in
      reader.items(of: node).compactMap { Term($0, findings: findings) }
    }
    let examples = entry.readers(ifPresent: "examples").compactMap { TermExample($0) }
    entry.finish()
    guard let id, let domain, let definition else { return nil }
    self.init(id: id, domain: domain, definition: definition, note: note, terms: terms, examples: examples)
  }
}

extension Term {
  fileprivate init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let text = entry.text("text")
    let status = entry.choice("status", of: TermStatus.self)
    let partOfSpeech = entry.text(ifPresent: "part_of_speech")
    let reading = entry.text(ifPresent: "reading")
    let inflection = entry.choice(ifPresent: "inflection", of: Inflection.self)
    let variants = entry.texts(ifPresent: "variants")
    let forms = entry.texts(ifPresent: "forms")
    let except = entry.texts(ifPresent: "except")
    entry.finish()
    guard let text, let status else { return nil }
    self.init(
      text: text, status: status, partOfSpeech: partOfSpeech, reading: reading, inflection: inflection ?? .none,
      variants: variants, forms: forms, except: except)
  }
}

extension TermExample {
  fileprivate init?(_ reader: EntryReader) {
    var entry = reader
    let language = entry.language("language")
    let text = entry.text("text")
    let match = entry.text("match")
    entry.finish()
    guard let language, let text, let match else { return nil }
    self.init(language: language, text: text, match: match == "none" ? nil : match)
  }
}
