import TsunagiLanguage

/// A translation service, as the chain sees it. Implementations live at the edge; their output is untrusted text.
public protocol TranslationProvider: Sendable {
  /// The name under which its work is labelled and measured.
  var name: String { get }

  /// Whether it translates between these languages at all.
  func supports(from source: LanguageTag, to target: LanguageTag) -> Bool

  /// Translates segments, in order, one result for each.
  ///
  /// - Throws: any error; the chain then goes on with the next provider and in the end with the original.
  func translate(_ segments: [String], from source: LanguageTag, to target: LanguageTag) async throws -> [String]
}
