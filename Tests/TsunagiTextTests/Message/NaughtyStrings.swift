import FoundationEssentials
import Testing
import TsunagiTestSupport
import TsunagiUnicode

@testable import TsunagiText

/// What must hold of every text, on strings that broke other programs and on random bytes.
@Suite struct NaughtyStrings {
  @Test(.enabled(if: TestData.hasShared))
  func areReceived() throws {
    let strings = try JSONDecoder().decode([String].self, from: TestData.shared("suites/blns/blns.json"))
    #expect(strings.count > 400)
    for string in strings { check(string) }
  }

  @Test(arguments: 0..<20)
  func randomScalarsAreReceived(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 900)
    for _ in 0..<100 {
      check((0..<Int.random(in: 0...6, using: &random)).map { _ in random.token() }.joined(separator: " "))
    }
  }

  @Test(arguments: 0..<20)
  func randomBytesAreRefusedOrReceived(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 500)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = try? MessageText(utf8: bytes)
      #expect((text == nil) == (String(validating: bytes, as: UTF8.self) == nil), "\(bytes)")
      let folded = bytes.withUnsafeBufferPointer { Fold.fold($0) }
      #expect(String(validating: folded.bytes, as: UTF8.self) != nil, "\(bytes)")
      #expect(folded.source(of: 0..<folded.bytes.count).upperBound <= bytes.count, "\(bytes)")
    }
  }

  private func check(_ string: String) {
    let text = MessageText(string)
    let context = Comment(rawValue: string.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
    #expect(NormalizationForm.nfc.isNormalized(text.normalized), context)
    let again = MessageText(text.normalized)
    #expect(Array(again.normalized.utf8) == Array(text.normalized.utf8), context)
    #expect(again.flags.isDisjoint(with: [.marksCapped, .unpairedBidi, .hiddenTags, .control, .invisible]), context)
    var end = 0
    for sentence in text.sentences {
      #expect(sentence.lowerBound >= end && !sentence.isEmpty, context)
      end = sentence.upperBound
    }
    #expect(end <= text.folded.bytes.count, context)
    for entity in EntityRecognizer().entities(in: text) {
      #expect(Array(entity.text.utf8) == Array(Array(string.utf8)[entity.range]), context)
    }
  }
}
