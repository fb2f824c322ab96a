import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology

/// Everything the stage knows from the dictionaries, at one version. Immutable; share it between threads freely.
public struct DictionarySnapshot: Sendable {
  /// 16 hexadecimal digits that depend on the files' paths and bytes and on nothing else.
  public let version: String
  public let languages: LanguageCatalog
  /// In the order of genres.yaml.
  public let genres: [Genre]
  public let routing: RoutingVocabulary
  /// In the order of the files' paths.
  public let concepts: [Concept]
  /// The terms of all languages, ready to find in messages.
  public let terms: TermIndex
  /// The canned responses, ready to render.
  public let responses: ResponseCatalog
  /// Finds the responses that fit a message.
  public let suggester: Suggester
  /// Names that stay as they are in every language, in the order of do-not-translate.yaml.
  public let doNotTranslate: [String]
  public let intents: [String: Intent]
  /// The wordings of all languages, ready to find in messages.
  public let phrases: PhraseIndex

  private let positions: [String: Int]

  /// Builds what the stage needs from files that were read and found sound.
  ///
  /// - Throws: What is wrong with the first pattern that cannot be compiled.
  init(version: String, content: DictionaryContent) throws(PhraseError) {
    let values = DictionaryValues(content)
    self.init(
      version: version, values: values, terms: TermIndex(concepts: values.concepts, languages: values.languages),
      phrases: try PhraseIndex(
        intents: values.intents, wordings: content.wordings.map(\.value), languages: values.languages))
  }

  /// Puts a snapshot together from parts that belong to each other.
  init(version: String, values: DictionaryValues, terms: TermIndex, phrases: PhraseIndex) {
    self.version = version
    languages = values.languages
    genres = values.genres
    routing = values.routing
    concepts = values.concepts
    self.terms = terms
    positions = Dictionary(
      values.concepts.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    responses = ResponseCatalog(values.responses, languages: values.languages, terms: terms)
    suggester = Suggester(intents: values.intents, responses: values.responses)
    doNotTranslate = values.doNotTranslate
    intents = Dictionary(values.intents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.phrases = phrases
  }
}

extension DictionarySnapshot {
  /// The concept of this id.
  public func concept(_ id: String) -> Concept? {
    positions[id].map { concepts[$0] }
  }

  /// The term that a concept has in a language, as shops there prefer it; `nil` where linguists named none.
  public func preferredTerm(of concept: String, in language: LanguageTag) -> String? {
    self.concept(concept)?.terms[language]?.first { $0.status == .preferred }?.text
  }
}
