import TsunagiLanguage
import TsunagiMatching

/// All terms of all languages, ready to find in messages.
///
/// Terms match over folded text, where words may begin and end, with exact offsets; in scripts that do not separate
/// words, anywhere. Of the hits of a language the leftmost counts, of these the longest that is accepted: one that is
/// refused (inside an `except`, in the middle of a word, an acronym in small letters) hides no shorter one. Terms
/// that ask for it are found in every form that their language's stemmer knows.
///
/// Built once and never changed; it may be shared between threads. Everything is in flat tables, so that half a
/// million terms take no objects.
public struct TermIndex: Sendable {
  let tables: TermTables
}

extension TermIndex {
  /// Builds the index; linear in the size of the terms, but for sorting them.
  ///
  /// - Parameter languages: Decides the order in which matches of several languages are reported.
  public init(concepts: [Concept], languages: LanguageCatalog) {
    var builder = TermIndexBuilder(languages: languages)
    for concept in concepts { builder.add(concept) }
    tables = builder.build()
  }

  /// The number of terms.
  public var count: Int { tables.terms.count }
  /// The number of distinct folded surfaces, those of inflected terms not counted.
  public var surfaceCount: Int { tables.surfaces.count }
}
