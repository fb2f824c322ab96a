import TsunagiPhrases

extension CheckRule {
  /// Everything is filed under a genre of genres.yaml, and priorities are levels of routing.yaml.
  static let knownGenres = CheckRule("known_genres") { content in
    guard let genres = content.genres.map({ Set($0.value.map(\.id)) }) else { return [] }
    var diagnostics: [Diagnostic] = []
    for entry in content.concepts where !genres.contains(entry.file.folder) {
      diagnostics.append(unknownGenre(entry.file.folder, in: entry, at: ["domain"]))
    }
    for entry in content.responses where !genres.contains(entry.file.folder) {
      diagnostics.append(unknownGenre(entry.file.folder, in: entry, at: ["id"]))
    }
    for entry in content.intents {
      if let genre = entry.value.genre, !genres.contains(genre) {
        diagnostics.append(unknownGenre(genre, in: entry, at: ["genre"]))
      }
    }
    return diagnostics
  }

  private static func unknownGenre<Value>(_ genre: String, in entry: Entry<Value>, at path: [YAMLStep]) -> Diagnostic {
    entry.error(
      "unknown_genre", at: path,
      DiagnosticText("genres.yaml has no genre “\(genre)”.", ja: "genres.yaml にジャンル「\(genre)」がありません。"),
      remedy: DiagnosticText("Correct it, or add the genre there.", ja: "ジャンル名を直すか、genres.yaml に追加してください。"))
  }
}
