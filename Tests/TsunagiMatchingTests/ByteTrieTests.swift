import Testing
import TsunagiMatching

@Suite struct ByteTrieTests {
  @Test(arguments: 0..<6)
  func findsWhatComparisonFinds(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9 &+ 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters: [[UInt8]] = ["a", "b", "é", "サ", "ー", "😀", "ba"].map { Array($0.utf8) }
    func random(_ count: Int) -> [UInt8] { (0..<count).flatMap { _ in letters[next(letters.count)] } }
    let keys = (0..<200).map { _ in random(1 + next(5)) }
    let trie = ByteTrie(keys)
    #expect(trie.keys.count == Set(keys).count)
    for _ in 0..<300 {
      let text = random(1 + next(12))
      for start in text.indices {
        let expected = Set(keys).filter { text[start...].starts(with: $0) }.map { start + $0.count }.sorted()
        var hits: [ByteTrie.Hit] = []
        text.withUnsafeBufferPointer { trie.appendPrefixes(of: $0, at: start, end: $0.count, to: &hits) }
        #expect(hits.map { Int($0.end) } == expected)
        #expect(hits.allSatisfy { trie.keys[Int($0.rank)].elementsEqual(text[start..<Int($0.end)]) })
      }
    }
  }

  @Test func ranksAreInByteOrderAndSharedByEqualKeys() {
    let (trie, ranks) = ByteTrie.build(from: ByteStrings(["b", "", "a", "ab", "a"].map { Array($0.utf8) }))
    #expect(ranks == [2, .max, 0, 1, 0])
    #expect(trie.rank(of: Array("ab".utf8)) == 1)
    #expect(trie.rank(of: Array("abc".utf8)) == nil)
    #expect(trie.rank(of: []) == nil)
  }

  @Test func anEmptyTrieFindsNothing() {
    let trie = ByteTrie([])
    var hits: [ByteTrie.Hit] = []
    for byte in UInt8.min...UInt8.max {
      [byte, 0x80].withUnsafeBufferPointer { trie.appendPrefixes(of: $0, at: 0, end: 2, to: &hits) }
    }
    #expect(hits.isEmpty)
  }
}
