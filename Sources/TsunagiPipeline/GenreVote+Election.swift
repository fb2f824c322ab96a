import TsunagiDictionaries
import TsunagiHandoff
import TsunagiTerminology

extension GenreVote {
  /// The genre that most of a message's evidence speaks for, or `nil` when nothing does.
  ///
  /// A recognised intent counts three times a term: it says what the customer wants, a term only what is mentioned.
  static func elected(topics: [Topic], terms: [TermMatch], _ dictionaries: DictionarySnapshot) -> GenreVote? {
    var votes: [String: Int] = [:]
    for topic in topics {
      if let genre = topic.genre { votes[genre, default: 0] += 3 }
    }
    for concept in Set(terms.map(\.concept)) {
      if let domain = dictionaries.concept(concept)?.domain { votes[domain, default: 0] += 1 }
    }
    let total = votes.values.reduce(0, +)
    guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return GenreVote(id: best.key, confidence: Double(best.value) / Double(total))
  }
}
