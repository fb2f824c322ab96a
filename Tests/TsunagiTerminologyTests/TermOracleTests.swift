import Testing
import TsunagiLanguage
import TsunagiMatching
import TsunagiText

@testable import TsunagiTerminology

/// The index against a search that compares every term with every place.
@Suite struct TermOracleTests {
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func text(_ letters: [String], _ count: Int) -> String {
      (0..<count).map { _ in letters[next(letters.count)] }.joined()
    }
  }

  private static let languages: [LanguageTag] = [.en, .ja, .vi]

  private static func concepts(_ random: inout Random, _ letters: [String]) -> [Concept] {
    (0..<12).map { number in
      var terms: [LanguageTag: [Term]] = [:]
      for language in languages {
        terms[language] = (0..<2).map { _ in
          let text = random.text(letters, 1 + random.next(3))
          let except = random.next(3) == 0 ? [random.text(letters, 1) + text + random.text(letters, 1)] : []
          return Term(text: text, status: .admitted, variants: [random.text(letters, 2)], except: except)
        }
      }
      return Concept(id: "c\(number)", domain: "d", definition: "", terms: terms)
    }
  }

  @Test(arguments: 0..<12)
  func findsWhatTheSlowSearchFinds(seed: Int) {
    var random = Random(state: UInt64(seed) &* 7_919 &+ 3)
    let letters = seed % 2 == 0 ? ["a", "b", "ab", "日"] : ["日", "本", "サ", "a"]
    let concepts = Self.concepts(&random, letters)
    let catalog = LanguageCatalog(
      profiles: Self.languages.map { LanguageProfile(tag: $0, endonym: "", wordSpacing: .words, fallback: []) })
    let index = TermIndex(concepts: concepts, languages: catalog)
    var compared = 0
    for _ in 0..<60 {
      let text = MessageText(random.text(letters + [" ", ", ", "-"], 1 + random.next(14)))
      let found = index.matches(in: text).map { "\($0.language) \($0.concept) \($0.folded)" }.sorted()
      let expected = Self.languages.flatMap { slow(concepts, $0, text) }.sorted()
      #expect(found == expected, "\(text.original)")
      compared += expected.count
    }
    #expect(compared > 50)
  }

  /// From left to right, the longest accepted text of a language, and all concepts that have it.
  private func slow(_ concepts: [Concept], _ language: LanguageTag, _ text: MessageText) -> [String] {
    let bytes = text.folded.bytes
    let shape = bytes.withUnsafeBufferPointer { TextShape($0) }
    var result: [String] = []
    var start = 0
    while start < bytes.count {
      var longest = start
      var ids: [String] = []
      for concept in concepts {
        for term in concept.terms[language] ?? [] {
          for surface in term.surfaces.map({ Fold.fold($0).bytes }) {
            let end = start + surface.count
            guard bytes[start...].starts(with: surface), isStart(start, bytes, shape), shape.isEdge(end),
              !term.except.contains(where: { covers(Fold.fold($0).bytes, start..<end, bytes) })
            else { continue }
            if end > longest { (longest, ids) = (end, []) }
            if end == longest, !ids.contains(concept.id) { ids.append(concept.id) }
          }
        }
      }
      result += ids.map { "\(language) \($0) \(start..<longest)" }
      start = max(longest, start + 1)
    }
    return result
  }

  private func isStart(_ offset: Int, _ bytes: [UInt8], _ shape: TextShape) -> Bool {
    bytes[offset] & 0xC0 != 0x80 && shape.isWord(offset) && shape.isEdge(offset)
  }

  private func covers(_ except: [UInt8], _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { place in
      place <= range.lowerBound && place + except.count >= range.upperBound && bytes[place...].starts(with: except)
    }
  }
}
