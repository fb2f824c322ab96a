import TsunagiDictionaries
import TsunagiHandoff
import TsunagiLanguage
import TsunagiPhrases
import TsunagiText

/// The stage between customer and operator: two pure functions, `analyse` and `decide`.
///
/// Immutable and safe to share between threads. A stage stands on one dictionary snapshot; after a reload, a new stage
/// is made, and messages under way finish with the old one.
public struct Stage: Sendable {
  public let dictionaries: DictionarySnapshot
  public let configuration: StageConfiguration
  let identifier: LanguageIdentifier
  let recognizer: EntityRecognizer
  let conversation: Conversation

  public init(dictionaries: DictionarySnapshot, configuration: StageConfiguration = StageConfiguration()) {
    self.dictionaries = dictionaries
    self.configuration = configuration
    identifier = .shared
    recognizer = EntityRecognizer()
    conversation = Conversation(
      policy: configuration.policy, requirements: Stage.requirements(of: dictionaries.responses))
  }

  private static func requirements(of responses: ResponseCatalog) -> [String: [String]] {
    var requirements: [String: [String]] = [:]
    for response in responses.all { requirements[response.id] = response.parameters.map(\.name) }
    return requirements
  }
}
