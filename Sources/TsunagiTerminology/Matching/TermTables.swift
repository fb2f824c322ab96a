import TsunagiLanguage
import TsunagiMatching

/// What a ``TermIndex`` is made of; an object, so that to pass an index on is to pass one reference.
final class TermTables: Sendable {
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

  init(
    languages: [LanguageTag],
    concepts: ByteStrings,
    conceptNumbers: ByteTrie,
    conceptOfRank: [UInt32],
    terms: [Entry],
    texts: ByteStrings,
    termStarts: [UInt32],
    excepts: ByteStrings,
    exceptStarts: [UInt32],
    surfaces: ByteTrie,
    surfaceStarts: [UInt32],
    surfaceTerms: [UInt32],
    beginsWithSymbol: Bool,
    stems: ByteTrie,
    stemStarts: [UInt32],
    stemTerms: [UInt32],
    heads: ByteTrie,
    headWords: [UInt8],
    stemGuard: StemGuard,
    stemmers: [Stemmer?]
  ) {
    self.languages = languages
    self.concepts = concepts
    self.conceptNumbers = conceptNumbers
    self.conceptOfRank = conceptOfRank
    self.terms = terms
    self.texts = texts
    self.termStarts = termStarts
    self.excepts = excepts
    self.exceptStarts = exceptStarts
    self.surfaces = surfaces
    self.surfaceStarts = surfaceStarts
    self.surfaceTerms = surfaceTerms
    self.beginsWithSymbol = beginsWithSymbol
    self.stems = stems
    self.stemStarts = stemStarts
    self.stemTerms = stemTerms
    self.heads = heads
    self.headWords = headWords
    self.stemGuard = stemGuard
    self.stemmers = stemmers
  }

  func text(of term: Int) -> String {
    String(decoding: texts[term], as: UTF8.self)
  }

  func id(ofConcept concept: Int) -> String {
    String(decoding: concepts[concept], as: UTF8.self)
  }
}
