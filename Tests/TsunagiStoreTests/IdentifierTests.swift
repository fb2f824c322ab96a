import Testing
import TsunagiStore

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "Z9_-", String(repeating: "x", count: 64)])
  func takes(text: String) throws {
    #expect(SessionID(text)?.rawValue == text)
    #expect(try SessionID(validating: text).description == text)
  }

  @Test(arguments: ["", String(repeating: "x", count: 65), "a b", "a.b", "é", "ａ", "a\u{0}", "a/b", "a\n"])
  func refuses(text: String) {
    #expect(SessionID(text) == nil)
    #expect(throws: StoreError(.invalid, "")) { try SessionID(validating: text) }
  }

  @Test func randomOnesAreIdsAndDifferent() {
    let ids = (0..<1000).map { _ in MessageID.random() }
    #expect(Set(ids).count == 1000)
    #expect(ids.allSatisfy { $0.rawValue.count == 26 && MessageID($0.rawValue) == $0 })
    // Every place takes every character: none of the bits is always the same.
    for place in 0..<26 {
      #expect(Set(ids.map { Array($0.rawValue.utf8)[place] }).count == 32)
    }
  }

  @Test func followTheGenerator() {
    var generator = Counter()
    #expect(SessionID.random(using: &generator).rawValue == "10000000000020000000000030")
  }

  private struct Counter: RandomNumberGenerator {
    var value: UInt64 = 0
    mutating func next() -> UInt64 {
      value += 1
      return value
    }
  }
}
