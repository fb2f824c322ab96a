import TsunagiLanguage
import TsunagiMatching

/// What a ``PhraseIndex`` is made of; an object, so that to pass an index on is to pass one reference.
final class PhraseTables: Sendable {
  /// What a wording contributes to its matches.
  struct Wording: Sendable {
    var intent: Int
    var language: LanguageTag
    var groups: [[String: String]]
    /// The patterns of `not` as written.
    var not: [String]
  }

  /// A language's name as a message may write it.
  struct Name: Sendable {
    var tag: LanguageTag
    /// Written without the marks it has, for messages without any.
    var isBare: Bool
  }

  let intents: [Intent]
  let courtesy: Int?
  let wordings: [Wording]
  let code: PatternCode
  /// Words that patterns need where a word begins, and the languages' names.
  let words: ByteTrie
  /// Texts that patterns need, wherever they stand.
  let inner: ByteTrie
  /// For each word, the name that it is, or `noName`.
  let nameOfWord: [UInt32]
  let names: [Name]
  /// Items are numbered: words, inner texts, fillings.
  let itemCount: Int
  let clauseItems: [UInt32]
  let clauseStarts: [UInt32]
  /// The programs that an item triggers: `triggered[triggerStarts[i] ..< triggerStarts[i + 1]]`.
  let triggerStarts: [UInt32]
  let triggered: [UInt32]

  static let noName = UInt32.max

  init(
    intents: [Intent], wordings: [Wording], code: PatternCode, words: ByteTrie, inner: ByteTrie,
    nameOfWord: [UInt32], names: [Name], clauses: PhraseIndexBuilder.ClauseTables
  ) {
    self.intents = intents
    courtesy = intents.firstIndex { $0.id == Intent.courtesy }
    self.wordings = wordings
    self.code = code
    self.words = words
    self.inner = inner
    self.nameOfWord = nameOfWord
    self.names = names
    itemCount = clauses.itemCount
    clauseItems = clauses.items
    clauseStarts = clauses.starts
    triggerStarts = clauses.triggerStarts
    triggered = clauses.triggered
  }
}
