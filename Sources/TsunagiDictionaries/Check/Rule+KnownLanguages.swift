import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology

extension CheckRule {
  /// Every language that a file writes in has its profile in languages.yaml.
  static let knownLanguages = CheckRule("known_languages") { content in
    // Without languages.yaml every language would be unknown, which says nothing.
    guard content.languages != nil else { return [] }
    let known = Set(content.catalog.tags)
    var diagnostics: [Diagnostic] = []

    func check<Value>(_ entry: Entry<Value>, _ languages: some Sequence<LanguageTag>, _ path: [YAMLStep]) {
      for tag in Set(languages).subtracting(known) {
        diagnostics.append(
          unknown(tag, in: entry, at: entry.node.keyPosition(at: path + [.key(tag.description)])))
      }
    }
    for entry in content.concepts {
      check(entry, entry.value.terms.keys, ["terms"])
      for (index, example) in entry.value.examples.enumerated() where !known.contains(example.language) {
        let position = entry.node.position(at: ["examples", .index(index), "language"])
        diagnostics.append(unknown(example.language, in: entry, at: position))
      }
    }
    for entry in content.responses {
      check(entry, entry.value.title.keys, ["title"])
      check(entry, entry.value.search.keys, ["search"])
      check(entry, entry.value.texts.keys, ["texts"])
      for (index, test) in entry.value.tests.enumerated() {
        check(entry, test.expect.keys, ["tests", .index(index), "expect"])
      }
      if !known.contains(entry.value.source) {
        diagnostics.append(unknown(entry.value.source, in: entry, at: entry.node.position(at: ["source"])))
      }
    }
    for entry in content.intents { check(entry, entry.value.renderings.keys, ["renderings"]) }
    for entry in content.wordings where !known.contains(entry.value.language) {
      diagnostics.append(unknown(entry.value.language, in: entry, at: .start))
    }
    for (index, genre) in (content.genres?.value ?? []).enumerated() {
      guard let entry = content.genres, entry.node.mapping?.indices.contains(index) == true else { continue }
      check(entry, genre.names.keys, [.key(genre.id), "names"])
    }
    return diagnostics
  }

  private static func unknown<Value>(
    _ tag: LanguageTag, in entry: Entry<Value>, at position: SourcePosition
  ) -> Diagnostic {
    entry.error(
      "unknown_language", at: position,
      DiagnosticText("languages.yaml has no language “\(tag)”.", ja: "languages.yaml に言語「\(tag)」がありません。"),
      remedy: DiagnosticText("Add its profile there, or correct the tag.", ja: "プロファイルを追加するか、タグを直してください。"))
  }
}
