import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

/// Finds responses and terms by words that people type: every word must occur, better places count more.
struct TextSearch {
  private let words: [[UInt8]]

  init(_ text: String) {
    words = Fold.fold(text).bytes.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  /// 0 when a word occurs nowhere.
  func score(of response: CannedResponse) -> Int {
    let places: [(weight: Int, texts: [String])] = [
      (8, [response.shortcut ?? ""]), (4, Array(response.title.values)), (4, response.search.values.flatMap { $0 }),
      (2, [response.id]), (1, response.texts.values.map(\.text)),
    ]
    return score(places)
  }

  func score(of concept: Concept) -> Int {
    let terms = concept.terms.values.flatMap { $0 }
    return score([(4, terms.flatMap(\.surfaces)), (2, [concept.id]), (1, [concept.definition])])
  }

  private func score(_ places: [(weight: Int, texts: [String])]) -> Int {
    var total = 0
    let folded = places.map { place in (place.weight, place.texts.map { Fold.fold($0).bytes }) }
    for word in words {
      let best = folded.lazy.map { weight, texts in texts.contains { Self.contains($0, word) } ? weight : 0 }.max() ?? 0
      guard best > 0 else { return 0 }
      total += best
    }
    return max(1, total)
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if text[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
