import TsunagiLanguage

extension LanguageCatalog {
  /// Reads `languages.yaml`: a mapping from tags to profiles.
  init(_ node: YAMLNode, findings: DiagnosticCollector) {
    let file = EntryReader(node, findings: findings)
    var profiles: [LanguageProfile] = []
    for entry in node.mapping ?? [] {
      guard let tag = file.language(entry.key, at: entry.keyPosition),
        let profile = LanguageProfile(tag, entry.value, findings: findings)
      else { continue }
      profiles.append(profile)
    }
    self.init(profiles: profiles)
  }
}

extension LanguageProfile {
  fileprivate init?(_ tag: LanguageTag, _ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let endonym = entry.text("endonym")
    let wordSpacing = entry.choice("word_spacing", of: WordSpacing.self)
    let register = entry.text(ifPresent: "register")
    let address = entry.text(ifPresent: "address")
    let calendar = entry.text(ifPresent: "calendar")
    let digits = entry.text(ifPresent: "digits")
    let fallbackNode = node.entry("fallback")?.value
    let fallback = entry.texts(ifPresent: "fallback").enumerated().compactMap { index, text in
      entry.language(text, at: fallbackNode?.position(at: [.index(index)]) ?? node.position)
    }
    let names = entry.byLanguage(ifPresent: "names") { Name($1, findings: $0.findings) }
    entry.finish()
    guard let endonym else { return nil }
    self.init(
      tag: tag, endonym: endonym, wordSpacing: wordSpacing ?? .words, register: register, address: address,
      calendar: calendar ?? "gregorian", digits: digits ?? "latn", fallback: fallback, names: names)
  }
}

extension LanguageProfile.Name {
  fileprivate init?(_ node: YAMLNode, findings: DiagnosticCollector) {
    var entry = EntryReader(node, findings: findings)
    let name = entry.text("name")
    let spoken = entry.text(ifPresent: "spoken")
    let also = entry.texts(ifPresent: "also")
    entry.finish()
    guard let name else { return nil }
    self.init(name: name, spoken: spoken, also: also)
  }
}
