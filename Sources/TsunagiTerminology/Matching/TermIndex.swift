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
  /// A term without its text.
  struct Entry: Sendable {
    var concept: UInt32
    /// The index in ``languages``.
    var language: UInt8
    var status: TermStatus
    /// Written in capitals so short that small letters mean another word: IT, US.
    var needsCapitals: Bool
  }

  let languages: [LanguageTag]
  let concepts: ByteStrings
  /// The ids of the concepts in byte order, and the concept of each.
  let conceptNumbers: ByteTrie
  let conceptOfRank: [UInt32]
  let terms: [Entry]
  let texts: ByteStrings
  /// The terms of concept *i*: `termStarts[i] ..< termStarts[i + 1]`, in the order of the file.
  let termStarts: [UInt32]
  /// Contexts in which a term is not meant, folded, and those of term *i*: `exceptStarts[i] ..< exceptStarts[i + 1]`.
  let excepts: ByteStrings
  let exceptStarts: [UInt32]

  let surfaces: ByteTrie
  /// The terms of surface *i*: `surfaceTerms[surfaceStarts[i] ..< surfaceStarts[i + 1]]`.
  let surfaceStarts: [UInt32]
  let surfaceTerms: [UInt32]
  /// A surface begins with something that is not a letter.
  let beginsWithSymbol: Bool

  /// Stems of whole terms, each behind a byte that tells the language, and their terms.
  let stems: ByteTrie
  let stemStarts: [UInt32]
  let stemTerms: [UInt32]
  /// Stems of first words, each behind the same byte.
  let heads: ByteTrie
  let headWords: [UInt8]
  let stemGuard: StemGuard
  /// By language.
  let stemmers: [Stemmer?]
}

extension TermIndex {
  /// Builds the index; linear in the size of the terms, but for sorting them.
  ///
  /// - Parameter languages: Decides the order in which matches of several languages are reported.
  public init(concepts: [Concept], languages: LanguageCatalog) {
    var builder = TermIndexBuilder(languages: languages)
    for concept in concepts { builder.add(concept) }
    self = builder.build()
  }

  /// The number of terms.
  public var count: Int { terms.count }
  /// The number of distinct folded surfaces, those of inflected terms not counted.
  public var surfaceCount: Int { surfaces.keys.count }

  func text(of term: Int) -> String {
    String(decoding: texts[term], as: UTF8.self)
  }

  func id(ofConcept concept: Int) -> String {
    String(decoding: concepts[concept], as: UTF8.self)
  }
}
