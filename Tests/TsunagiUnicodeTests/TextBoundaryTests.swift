import Testing
import TsunagiUnicode

struct TextBoundaryTests {
  static let rows = Result { try Fixture.rows("words.tsv", columns: 3) }

  @Test(arguments: try rows.get())
  func wordsOfALanguage(row: Fixture.Row) {
    let text = row.columns[1]
    let bytes = Array(text.utf8)
    let words = TextBoundary.words(in: text, locale: row.columns[0])
    let shown = words.filter { $0.kind != .none }.map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self))/\($0.kind)"
    }
    #expect(shown.joined(separator: " ") == row.columns[2])
    #expect(words.map(\.range) == TextBoundary.word.ranges(in: text, locale: row.columns[0]))
  }

  @Test func segmentsCoverRandomText() {
    var random = RandomText(seed: 15)
    for _ in 0..<500 {
      let text = random.text(upTo: 60)
      for boundary in TextBoundary.allCases {
        for locale in ["ja", "th", "en"] {
          let ranges = boundary.ranges(in: text, locale: locale)
          #expect(ranges.first?.lowerBound ?? 0 == 0)
          #expect(ranges.last?.upperBound ?? 0 == text.utf8.count)
          #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound && !$0.isEmpty })
        }
      }
    }
  }

  @Test func sentencesOfAMessage() {
    let text = "商品が届きません。いつ届きますか？ Order no. 12 is late! Please help."
    let bytes = Array(text.utf8)
    let sentences = TextBoundary.sentence.ranges(in: text, locale: "ja").map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(
      sentences == ["商品が届きません。", "いつ届きますか？ ", "Order no. 12 is late! ", "Please help."])
  }

  @Test func emojiAreOneGrapheme() {
    let text = "👩‍👩‍👧🇯🇵か\u{3099}"
    #expect(TextBoundary.grapheme.ranges(in: text, locale: "ja") == [0..<18, 18..<26, 26..<32])
  }

  @Test func emptyTextHasNoSegments() {
    for boundary in TextBoundary.allCases { #expect(boundary.ranges(in: "", locale: "ja") == []) }
  }

  @Test func malformedLocaleCountsAsRoot() {
    #expect(TextBoundary.word.ranges(in: "a b", locale: "no such") == [0..<1, 1..<2, 2..<3])
  }

  /// More segments than the first buffer has room for.
  @Test func longTextIsCutToItsEnd() {
    let text = String(repeating: "ab ", count: 20_000)
    let ranges = TextBoundary.word.ranges(in: text, locale: "en")
    #expect(ranges.count == 40_000)
    #expect(ranges.last == 59_999..<60_000)
  }

  @Test func manyTasksShareTheIterators() async {
    let expected = TextBoundary.word.ranges(in: "返品したいです。商品が届きません", locale: "ja")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          (0..<200).allSatisfy { number in
            TextBoundary.word.ranges(in: "返品したいです。商品が届きません", locale: "ja") == expected
              && TextBoundary.grapheme.ranges(in: "\(number)", locale: "ja").count == "\(number)".count
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
