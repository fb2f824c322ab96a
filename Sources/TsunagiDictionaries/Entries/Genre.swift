import TsunagiLanguage

/// A field of enquiries, for example `returns_refunds`: what terms, responses and intents are filed under.
public struct Genre: Hashable, Sendable {
  public var id: String
  /// What readers of each language call it.
  public var names: [LanguageTag: String]

  public init(id: String, names: [LanguageTag: String]) {
    self.id = id
    self.names = names
  }
}

extension Genre {
  /// Reads `genres.yaml`: a mapping from ids to names, in the order in which genres are shown.
  static func all(_ node: YAMLNode, findings: DiagnosticCollector) -> [Genre] {
    let file = EntryReader(node, findings: findings)
    return (file.node.mapping ?? []).map { genre in
      var entry = EntryReader(genre.value, findings: findings)
      let names = entry.byLanguage("names") { $0.text(of: $1) }
      entry.finish()
      return Genre(id: genre.key, names: names)
    }
  }
}
