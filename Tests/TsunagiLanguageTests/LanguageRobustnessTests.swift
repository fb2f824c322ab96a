import Testing
import TsunagiLanguage

@Suite struct LanguageRobustnessTests {
  /// A generator that gives the same bytes in every run.
  private struct Bytes {
    var state: UInt64
    mutating func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  private func identify(_ bytes: [UInt8]) -> LanguageEvidence {
    bytes.withUnsafeBufferPointer { LanguageIdentifier.shared.evidence(for: $0) }
  }

  @Test(arguments: 0..<60) func randomBytes(seed: Int) {
    var source = Bytes(state: UInt64(seed))
    let bytes = (0..<(seed * 10)).map { _ in source.next() }
    let evidence = identify(bytes)
    #expect((0...1).contains(evidence.confidence))
    #expect(evidence.letterCount <= bytes.count)
    for span in evidence.spans { #expect(span.range.upperBound <= bytes.count) }
  }

  /// Every cut of a text in many scripts, so that sequences end in the middle.
  @Test func truncatedText() {
    let bytes = Array("aé ơx Где देवनागरी 注文ができ 한국 ไทย မြန် বাংলা عربي 𠮷 x@y.z http://a".utf8)
    for start in 0..<bytes.count {
      for end in start..<bytes.count {
        let evidence = identify(Array(bytes[start..<end]))
        for span in evidence.spans { #expect(span.range.upperBound <= end - start) }
      }
    }
  }

  /// Places that a careless scan would read again and again.
  @Test(arguments: ["a", "a-", "a.b", "@a", "<a ", "{a", ":a", "&a", "é", "漢", "한a", "a:", "한 ", "\u{301}", "a\u{301}"])
  func longLines(unit: String) {
    let count = 200_000 / unit.utf8.count
    let bytes = [UInt8](String(repeating: unit, count: count).utf8)
    let elapsed = ContinuousClock().measure { _ = identify(bytes) }
    #expect(elapsed < .seconds(20), "\(unit): \(elapsed)")
  }

  @Test func veryLongLine() {
    #if DEBUG
      let size = 2 << 20
    #else
      let size = 16 << 20
    #endif
    let line = Array("Where is my order, it should have come. ".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count + line.count <= size { bytes += line }
    let evidence = identify(bytes)
    #expect(evidence.best == .en)
    #expect(evidence.confidence > 0.9)
  }

  @Test func loneCombiningMark() {
    #expect(identify(Array("\u{301}".utf8)).best == .und)
    #expect(identify([0xCC]).best == .und)
    #expect(identify([]).best == .und)
  }
}
