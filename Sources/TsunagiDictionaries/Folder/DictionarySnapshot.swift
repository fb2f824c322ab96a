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
  /// Names that stay as they are in every language, in the order of do-not-translate.yaml.
  public let doNotTranslate: [String]
  public let intents: [String: Intent]
  /// In the order of the files' paths.
  public let wordings: [PhraseWording]
  /// The wordings of all languages, ready to find in messages.
  public let phrases: PhraseIndex

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
    doNotTranslate = content.doNotTranslate?.value ?? []
    intents = Dictionary(content.intents.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    wordings = content.wordings.map(\.value)
    phrases = try PhraseIndex(intents: content.intents.map(\.value), wordings: wordings, languages: languages)
  }
}
