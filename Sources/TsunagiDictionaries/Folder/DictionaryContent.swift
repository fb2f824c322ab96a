import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology

/// Everything that the files of a dictionary folder say, each value with its place. What the checker's rules look at.
struct DictionaryContent: Sendable {
  var languages: Entry<LanguageCatalog>?
  var genres: Entry<[Genre]>?
  var routing: Entry<RoutingVocabulary>?
  var doNotTranslate: Entry<[String]>?
  var concepts: [Entry<Concept>] = []
  var responses: [Entry<CannedResponse>] = []
  var intents: [Entry<Intent>] = []
  var wordings: [Entry<PhraseWording>] = []
  /// The paths of files that could not be made sense of, which rules must not call missing.
  var unreadable: Set<String> = []

  /// The languages of the dictionary; none where languages.yaml is missing or broken.
  var catalog: LanguageCatalog { languages?.value ?? LanguageCatalog(profiles: []) }
}

extension DictionaryContent {
  /// Reads every file and tells everything wrong with each: one broken file hides nothing of the others.
  static func read(_ files: DictionaryFiles) -> (content: DictionaryContent, diagnostics: [Diagnostic]) {
    var content = DictionaryContent()
    var diagnostics: [Diagnostic] = []
    for file in files.files {
      let findings = DiagnosticCollector(file: file.path.text)
      if let kind = file.kind {
        content.read(file, kind, findings)
      } else {
        findings.error(
          "misplaced_file", at: .start,
          DiagnosticText("No file of a dictionary belongs here.", ja: "ここに辞書のファイルは置けません。"),
          remedy: DiagnosticText(
            "Move it to terms/<genre>/, responses/<genre>/, phrases/intents/ or phrases/<language>/ and end its name"
              + " in .yaml.",
            ja: "terms/<ジャンル>/、responses/<ジャンル>/、phrases/intents/、phrases/<言語>/ のいずれかに移し、拡張子を .yaml にしてください。"
          ))
      }
      diagnostics += findings.diagnostics
    }
    return (content, diagnostics)
  }

  private mutating func read(_ file: DictionaryFile, _ kind: DictionaryFile.Kind, _ findings: DiagnosticCollector) {
    guard let node = YAMLReader.read(file.bytes, findings: findings) else {
      unreadable.insert(file.path.text)
      return
    }
    func entry<Value>(_ value: Value?) -> Entry<Value>? {
      value.map { Entry(file: file.path, node: node, value: $0) }
    }
    switch kind {
    case .languages: languages = entry(LanguageCatalog(node, findings: findings))
    case .genres: genres = entry(Genre.all(node, findings: findings))
    case .routing: routing = entry(RoutingVocabulary(node, findings: findings))
    case .doNotTranslate: doNotTranslate = entry(DoNotTranslate.names(node, findings: findings))
    case .concept: entry(Concept(node, findings: findings)).map { concepts.append($0) }
    case .response: entry(CannedResponse(node, findings: findings)).map { responses.append($0) }
    case .intent: entry(Intent(node, findings: findings)).map { intents.append($0) }
    case .wording(let folder):
      guard let tag = EntryReader(node, findings: findings).language(folder, at: .start) else { return }
      entry(PhraseWording(node, language: tag, findings: findings)).map { wordings.append($0) }
    }
  }
}
