import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology

/// What the stage needs of the files, without their places: the part of a snapshot that is not an index.
struct DictionaryValues: Hashable, Sendable {
  var languages: LanguageCatalog
  var genres: [Genre]
  var routing: RoutingVocabulary
  var concepts: [Concept]
  var doNotTranslate: [String]
  /// In the order of the files' paths.
  var intents: [Intent]
  var responses: [CannedResponse]
}

extension DictionaryValues {
  init(_ content: DictionaryContent) {
    self.init(
      languages: content.catalog, genres: content.genres?.value ?? [],
      routing: content.routing?.value ?? RoutingVocabulary(), concepts: content.concepts.map(\.value),
      doNotTranslate: content.doNotTranslate?.value ?? [], intents: content.intents.map(\.value),
      responses: content.responses.map(\.value))
  }
}
