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
  /// In the order of the files' paths.
  public let wordings: [PhraseWording]
  /// The wordings of all languages, ready to find in messages.
  public let phrases: PhraseIndex

  private let positions: [String: Int]

  /// Builds what the stage needs from files that were read and found sound.
  ///
  /// - Throws: What is wrong with the first pattern that cannot be compiled.
  init(version: String, content: DictionaryContent) throws(PhraseError) {
    self.version = version
    languages = content.catalog
    genres = content.genres?.value ?? []
    routing = content.routing?.value ?? RoutingVocabulary()
    concepts = content.concepts.map(\.value)
    terms = TermIndex(concepts: concepts, languages: languages)
    positions = Dictionary(
      concepts.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let canned = content.responses.map(\.value)
    responses = ResponseCatalog(canned, languages: languages, terms: terms)
    suggester = Suggester(intents: content.intents.map(\.value), responses: canned)
    doNotTranslate = content.doNotTranslate?.value ?? []
    intents = Dictionary(content.intents.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    wordings = content.wordings.map(\.value)
    phrases = try PhraseIndex(intents: content.intents.map(\.value), wordings: wordings, languages: languages)
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
