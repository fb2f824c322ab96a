import TsunagiLanguage

/// All patterns of all intents in all languages, ready to find in messages.
///
/// Built once and never changed; it may be shared between threads. A message is scanned once for the words that
/// patterns cannot do without; only patterns that have all of theirs are tried. Time is linear in the length of the
/// message, bounded whatever its bytes are.
public struct PhraseIndex: Sendable {
  let tables: PhraseTables

  /// Compiles the wordings of all languages.
  ///
  /// - Throws: The first error of ``errors(intents:wordings:languages:)``.
  /// - Complexity: Linear in the size of the patterns with their rules put in.
  public init(intents: [Intent], wordings: [PhraseWording], languages: LanguageCatalog) throws(PhraseError) {
    var builder = PhraseIndexBuilder(intents: intents, languages: languages)
    for wording in wordings { builder.add(wording) }
    if let error = builder.errors.first { throw error }
    tables = builder.build()
  }

  /// Every error of every wording, in the order of the wordings; empty when an index can be built.
  public static func errors(
    intents: [Intent], wordings: [PhraseWording], languages: LanguageCatalog
  ) -> [PhraseError] {
    var builder = PhraseIndexBuilder(intents: intents, languages: languages)
    for wording in wordings { builder.add(wording) }
    return builder.errors
  }

  /// The number of compiled patterns; bare ones count for themselves.
  public var patternCount: Int { tables.code.programs.count }
}
