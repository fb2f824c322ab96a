import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology

/// How much of a dictionary each language has: what linguists plan their work by.
public struct DictionaryCoverage: Hashable, Sendable {
  /// The work that is done, and to do, in one language.
  public struct Row: Hashable, Sendable {
    public var language: LanguageTag
    /// Concepts with a preferred term.
    public var terms = 0
    /// Responses whose text was approved against the source text of today.
    public var reviewedResponses = 0
    /// Responses whose text nobody has approved yet.
    public var draftResponses = 0
    /// Responses whose source text has changed since; counted here only.
    public var staleResponses = 0
    /// Intents that are told to readers of the language.
    public var renderings = 0
    /// Intents that are understood in the language.
    public var wordings = 0
    /// Sentences that the wordings are tested with.
    public var phraseTests = 0
  }

  /// By language, in the order of languages.yaml.
  public var rows: [Row]
  public var concepts: Int
  public var responses: Int
  /// Without the pseudo-intent of courtesy words.
  public var intents: Int

  /// Reads a folder and counts; `nil` beside the findings when languages.yaml cannot be read.
  ///
  /// Other files may be broken: what can be read of them counts.
  public static func measure(_ path: String) -> (coverage: DictionaryCoverage?, diagnostics: [Diagnostic]) {
    switch DictionaryFolder.read(path) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let files):
      let (content, diagnostics) = DictionaryContent.read(files)
      return (content.languages == nil ? nil : DictionaryCoverage(content), diagnostics.sorted())
    }
  }

  init(_ content: DictionaryContent) {
    concepts = content.concepts.count
    responses = content.responses.count
    intents = content.intents.count { $0.value.id != Intent.courtesy }
    rows = content.catalog.tags.map { DictionaryCoverage.row($0, content) }
  }

  private static func row(_ language: LanguageTag, _ content: DictionaryContent) -> Row {
    var row = Row(language: language)
    row.terms = content.concepts.count { $0.value.preferredTerm(in: language) != nil }
    for response in content.responses.map(\.value) {
      guard let text = response.texts[language], let source = response.texts[response.source] else { continue }
      let isCurrent = text.stamp.map { $0 == TextStamp.stamp(of: source.text) }
      if isCurrent == false {
        row.staleResponses += 1
      } else if text.state == .reviewed {
        row.reviewedResponses += 1
      } else {
        row.draftResponses += 1
      }
    }
    row.renderings = content.intents.count {
      $0.value.id != Intent.courtesy && $0.value.renderings[language] != nil
    }
    let wordings = content.wordings.map(\.value).filter { $0.language == language && $0.intent != Intent.courtesy }
    row.wordings = wordings.count
    row.phraseTests = wordings.reduce(0) { $0 + $1.tests.count }
    return row
  }
}

extension DictionaryCoverage: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("concepts", concepts)
      object.field("responses", responses)
      object.field("intents", intents)
      object.array("languages") { array in
        for row in rows {
          array.object {
            $0.field("language", row.language.description)
            $0.field("terms", row.terms)
            $0.field("reviewed_responses", row.reviewedResponses)
            $0.field("draft_responses", row.draftResponses)
            $0.field("stale_responses", row.staleResponses)
            $0.field("renderings", row.renderings)
            $0.field("wordings", row.wordings)
            $0.field("phrase_tests", row.phraseTests)
          }
        }
      }
    }
  }
}
