import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases

/// What lists show of a response.
enum ResponseView {
  /// - Parameter chain: the reader's language and its fallbacks.
  static func writeHead(_ response: CannedResponse, _ chain: [LanguageTag], to object: inout JSONObjectWriter) {
    object.field("id", response.id)
    object.field("title", chain.lazy.compactMap { response.title[$0] }.first ?? response.id)
    object.field("genre", response.genre)
    object.field("shortcut", response.shortcut)
    object.field("audience", response.audience.rawValue)
    object.field("sent_by", response.sentBy.rawValue)
    object.array("parameters") { array in
      for parameter in response.parameters {
        array.object {
          $0.field("name", parameter.name)
          $0.field("type", parameter.type.rawValue)
        }
      }
    }
    object.field("languages", response.texts.keys.sorted().map(\.description))
  }
}
