import Testing
import TsunagiTestSupport

@testable import TsunagiText

/// What must hold of the fold and of the way back, whatever the text.
@Suite struct OffsetMapProperties {
  @Test(arguments: 0..<40)
  func holdOnRandomScalars(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      let tokens = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.token() }
      check(tokens)
    }
  }

  @Test(.enabled(if: TestData.hasShared))
  func holdOnTextOfEveryLanguage() throws {
    let data = String(decoding: try TestData.shared("data/langid/dev.tsv"), as: UTF8.self)
    var perLanguage: [Substring: Int] = [:]
    for line in Fixture.lines(data) {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3, perLanguage[fields[0], default: 0] < 150 else { continue }
      perLanguage[fields[0], default: 0] += 1
      check(fields[2].split(separator: " ").map(String.init))
      check([String(fields[2])])
    }
    #expect(perLanguage.count >= 23)
  }

  @Test(arguments: Fixture.rows("languages.tsv"))
  func holdOnASupportLineOfEveryLanguage(row: [String]) {
    check(row[1].split(separator: " ").map(String.init))
    check([row[1]])
  }

  @Test(arguments: Fixture.rows("fold.tsv"))
  func holdOnEveryListedCase(row: [String]) {
    check([row[0], row[1], row[0]])
  }

  /// Joins tokens with bars, which no rule looks across, and checks what each became.
  private func check(_ words: [String]) {
    // A mark at the start of a word would belong to the bar.
    let tokens = words.map { word in
      let first = word.unicodeScalars.first.map { $0.properties.isDefaultIgnorableCodePoint || $0.isMark }
      return first == true ? "中" + word : word
    }
    let text = tokens.joined(separator: "|")
    let source = Array(text.utf8)
    let folded = Fold.fold(text)
    let context = Comment(rawValue: text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
    #expect(String(validating: folded.bytes, as: UTF8.self) != nil, context)
    #expect(Fold.fold(folded.text).bytes == folded.bytes, context)

    // Scalar by scalar, sources follow one another, whole scalars each; what lies between them folds to nothing.
    var covered = 0
    var offset = 0
    while offset < folded.bytes.count {
      var end = offset + 1
      while end < folded.bytes.count, folded.bytes[end] & 0xC0 == 0x80 { end += 1 }
      let range = folded.source(of: offset..<end)
      #expect(isBoundary(range.lowerBound, in: source) && isBoundary(range.upperBound, in: source), context)
      #expect(!range.isEmpty, context)
      if range.lowerBound > covered {
        #expect(vanishes(source[covered..<range.lowerBound]), context)
      } else {
        // Either next to what came before, or part of the same rewritten run.
        #expect(range.lowerBound == covered || range.upperBound == covered, context)
      }
      covered = range.upperBound
      offset = end
    }
    #expect(vanishes(source[covered...]), context)

    // A token's fold leads back to the token, and the token's bytes fold to it.
    var start = 0
    for token in tokens {
      let bytes = Array(token.utf8)
      let range = folded.folded(of: start..<start + bytes.count)
      #expect(Array(folded.bytes[range]) == Fold.fold(token).bytes, context)
      let back = folded.source(of: range)
      #expect(back.lowerBound >= start && back.upperBound <= start + bytes.count, context)
      if !range.isEmpty, back.lowerBound >= start, back.upperBound <= start + bytes.count {
        #expect(vanishes(source[start..<back.lowerBound]), context)
        #expect(vanishes(source[back.upperBound..<start + bytes.count]), context)
      }
      start += bytes.count + 1
    }
  }

  private func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  private func vanishes(_ bytes: ArraySlice<UInt8>) -> Bool {
    Fold.fold(String(decoding: bytes, as: UTF8.self)).bytes.isEmpty
      || String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0 == "・" || $0 == "･" }
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

/// A small reproducible generator.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Scalars of the blocks where the rules are, and now and then of anywhere.
  mutating func token() -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7B, 0xA0...0x17F, 0x300...0x36F, 0x3B0...0x3FF, 0x400...0x45F, 0x610...0x6FF, 0x900...0x97F,
      0x980...0x9FF, 0xE30...0xE5A, 0x1000...0x109F, 0x1100...0x11FF, 0x1E00...0x1EFF, 0x2000...0x206F,
      0x2190...0x21FF, 0x3040...0x30FF, 0x30A0...0x30FF, 0x3130...0x318F, 0x4E00...0x4E20, 0xAC00...0xAC40,
      0xF900...0xF920, 0xFB00...0xFB4F, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1D400...0x1D420, 0x1F600...0x1F610,
      0xE0000...0xE01EF, 0x80...0x10FFFF,
    ]
    let block = blocks[Int.random(in: 0..<blocks.count, using: &self)]
    let other = blocks[Int.random(in: 0..<blocks.count, using: &self)]
    let scalars = (0..<Int.random(in: 0...9, using: &self)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: Bool.random(using: &self) ? block : other, using: &self))
    }
    return String(String.UnicodeScalarView(scalars.filter { $0 != "|" }))
  }
}
