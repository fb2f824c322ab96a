import Testing
import TsunagiLanguage
import TsunagiText

@testable import TsunagiPhrases

/// The index against a matcher that is too slow and too simple to be wrong in the same way.
@Suite struct OracleTests {
  @Test(arguments: [LanguageTag.en, .ja], 0..<8)
  func findsWhatTheSlowMatcherFinds(language: LanguageTag, seed: Int) throws {
    var random = RandomPatterns(seed: UInt64(seed) &* 7_919 &+ 1)
    let isEnglish = language == .en
    let letters = isEnglish ? ["a", "b", "t", "ab", "a b"] : ["日", "本", "人", "a", "日本"]
    let between = isEnglish ? [" ", " ", ", ", "'", "!"] : ["", "", "、", " "]
    var compared = 0
    for _ in 0..<100 {
      let patterns = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pattern(letters) }
      guard let index = try? Samples.index(patterns, in: language) else { continue }
      let nodes = try patterns.map { try PatternParser.parse($0, rules: [:], slots: []) }
      for _ in 0..<12 {
        let text = random.text(letters + between)
        let message = MessageText(text)
        guard message.folded.text == text, message.sentences == [0..<text.utf8.count] else { continue }
        let expected = SlowMatcher(text, separatesWords: isEnglish).selected(nodes)
        let found = index.matches(in: message, entities: []).matches.map { text.scalars($0.folded) }
        try #require(found == expected, "\(patterns) in “\(text)”")
        compared += expected.count
      }
    }
    #expect(compared > 30)
  }
}

extension SlowMatcher {
  /// The leftmost matches, of these the longest, that do not overlap.
  func selected(_ patterns: [PatternNode]) -> [Range<Int>] {
    var selected: [Range<Int>] = []
    let all = patterns.flatMap { matches(of: $0) }.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
    for match in all where match.lowerBound >= selected.last?.upperBound ?? 0 { selected.append(match) }
    return selected
  }
}

extension String {
  /// A range of bytes as a range of scalars.
  fileprivate func scalars(_ range: Range<Int>) -> Range<Int> {
    func count(_ offset: Int) -> Int {
      String(decoding: Array(utf8.prefix(offset)), as: UTF8.self).unicodeScalars.count
    }
    return count(range.lowerBound)..<count(range.upperBound)
  }
}
