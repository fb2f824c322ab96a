import Testing
import TsunagiUnicode

/// Whatever is written as a pattern is refused with a place in it, or formats without a placeholder left over.
struct MessageRobustnessTests {
  private static let pieces = [
    "{", "}", "{", "}", "'", "''", "#", "|", ",", " ", "a", "b", "{a}", "{b}", "{n}", "{n, number}", "plural",
    "select", "{n, plural, one{", "{n, plural, =1{", "{a, select, x{", "{n, selectordinal, two{", "} other{", "other",
    "one{", "}}",
    "number", "date", "::", "offset:1", "=1", "0", "日", "é", "👩‍👧", "\u{200F}", "\u{0}",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func randomPatterns(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    let values: [String: MessageValue] = ["a": .text("A"), "b": .text("B"), "n": .integer(1)]
    var accepted = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 0...9, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      do {
        let pattern = try MessagePattern(text)
        accepted += 1
        #expect(pattern.literals.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= text.utf8.count && !$0.isEmpty })
        #expect(zip(pattern.literals, pattern.literals.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        for argument in pattern.arguments {
          #expect(text.utf8.dropFirst(argument.offset).starts(with: argument.name.utf8))
        }
        guard pattern.argumentNames.isSubset(of: values.keys) else { continue }
        let message = try? MessageFormatter(pattern, locale: "en").format(values)
        if let message, !text.contains("'") { #expect(!message.utf8.contains { "{}".utf8.contains($0) }, "\(text)") }
      } catch {
        #expect(error.offset >= 0 && error.offset <= text.utf8.count, "\(text)")
      }
    }
    #expect(accepted > 1_000)
  }

  /// Text without syntax comes out as it went in.
  @Test func randomTextIsItself() throws {
    var random = RandomText(seed: 42)
    for _ in 0..<500 {
      let text = String(random.text(upTo: 40).unicodeScalars.filter { !"{}'".unicodeScalars.contains($0) })
      let pattern = try MessagePattern(text)
      #expect(pattern.arguments.isEmpty)
      #expect(pattern.literals == (text.isEmpty ? [] : [0..<text.utf8.count]))
      #expect(try MessageFormatter(pattern, locale: "ja").format([:]).utf8.elementsEqual(text.utf8))
    }
  }
}
