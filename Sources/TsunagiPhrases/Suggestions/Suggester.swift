import TsunagiLanguage
import TsunagiMatching
import TsunagiTerminology
import TsunagiText

/// Finds the responses that fit a message best.
///
/// Four kinds of evidence count, as if each were right on its own with some probability: an intent that names the
/// response, most for its first one; a concept that both speak of; a word that operators look for the response by; a
/// word of its title. Immutable; may be shared between threads.
public struct Suggester: Sendable {
  /// How much one piece of evidence says on its own.
  enum Weight {
    static let intent = 0.8
    /// Taken off for each response that the intent names before.
    static let rank = 0.12
    static let leastIntent = 0.3
    static let concept = 0.35
    static let searchWord = 0.4
    static let titleWord = 0.2
  }

  /// A response, by its position, and what an occurrence says for it.
  private struct Vote: Sendable {
    var response: Int
    var weight: Double
  }

  private let ids: [String]
  private let byIntent: [String: [Vote]]
  private let byConcept: [String: [Vote]]
  private let words: ByteTrie
  /// By rank of the word.
  private let byWord: [[Vote]]

  /// - Parameter responses: Those that only the automatic flow sends, and those not meant for customers, are never
  ///   suggested.
  public init(intents: [Intent], responses: [CannedResponse]) {
    let offered = responses.filter { $0.sentBy != .bot && $0.audience == .customer }
    ids = offered.map(\.id)
    let positions = Dictionary(
      offered.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var byIntent: [String: [Vote]] = [:]
    for intent in intents {
      for (rank, id) in intent.responses.enumerated() {
        guard let response = positions[id] else { continue }
        let weight = max(Weight.leastIntent, Weight.intent - Weight.rank * Double(rank))
        byIntent[intent.id, default: []].append(Vote(response: response, weight: weight))
      }
    }
    self.byIntent = byIntent
    var byConcept: [String: [Vote]] = [:]
    for (position, response) in offered.enumerated() {
      for concept in Set(response.requiresTerms) {
        byConcept[concept, default: []].append(Vote(response: position, weight: Weight.concept))
      }
    }
    self.byConcept = byConcept
    (words, byWord) = Suggester.words(of: offered)
  }

  /// The responses that fit best, best first.
  ///
  /// - Parameters:
  ///   - phrases: What the message says; the intents of phrases that count.
  ///   - terms: The terms of the message.
  ///   - limit: How many at most.
  /// - Complexity: Linear in the length of the message.
  public func suggestions(
    for text: MessageText, phrases: [PhraseMatch], terms: [TermMatch], limit: Int = 3
  ) -> [Suggestion] {
    var tally = SuggestionTally()
    for intent in unique(phrases.map(\.intent)) {
      for vote in byIntent[intent] ?? [] { tally.add(vote.response, vote.weight, intent) }
    }
    for concept in unique(terms.map(\.concept)) {
      for vote in byConcept[concept] ?? [] { tally.add(vote.response, vote.weight, concept) }
    }
    addWords(of: text, to: &tally)
    return tally.best(limit).map { Suggestion(response: ids[$0.response], score: $0.score, because: $0.because) }
  }

  private func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private func addWords(of text: MessageText, to tally: inout SuggestionTally) {
    if words.count == 0 { return }
    var seen: Set<UInt32> = []
    text.folded.bytes.withUnsafeBufferPointer { bytes in
      let shape = TextShape(bytes)
      var hits: [ByteTrie.Hit] = []
      for start in shape.starts {
        hits.removeAll(keepingCapacity: true)
        words.appendPrefixes(of: bytes, at: Int(start), end: bytes.count, to: &hits)
        // The longest word at a place says all that the shorter ones in it say.
        guard let hit = hits.last(where: { shape.isEdge(Int($0.end)) }), seen.insert(hit.rank).inserted else {
          continue
        }
        let word = text.original(text.folded.source(of: Int(start)..<Int(hit.end)))
        for vote in byWord[Int(hit.rank)] { tally.add(vote.response, vote.weight, word) }
      }
    }
  }

  private static func words(of responses: [CannedResponse]) -> (ByteTrie, [[Vote]]) {
    var strings = ByteStrings()
    var votes: [Vote] = []
    for (position, response) in responses.enumerated() {
      for word in response.search.values.joined() {
        strings.append(Fold.fold(word).bytes)
        votes.append(Vote(response: position, weight: Weight.searchWord))
      }
      for title in response.title.values {
        for word in TitleWords.words(of: title) {
          strings.append(word)
          votes.append(Vote(response: position, weight: Weight.titleWord))
        }
      }
    }
    let (trie, ranks) = ByteTrie.build(from: strings)
    var byWord = [[Vote]](repeating: [], count: trie.keys.count)
    for (rank, vote) in zip(ranks, votes) where rank != .max {
      let known = byWord[Int(rank)].firstIndex { $0.response == vote.response }
      if let known {
        byWord[Int(rank)][known].weight = max(byWord[Int(rank)][known].weight, vote.weight)
      } else {
        byWord[Int(rank)].append(vote)
      }
    }
    // A word in the titles of many responses tells none of them from the others.
    let common = max(3, responses.count / 8)
    return (trie, byWord.map { $0.count > common ? $0.filter { $0.weight > Weight.titleWord } : $0 })
  }
}
