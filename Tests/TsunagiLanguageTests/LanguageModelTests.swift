import Testing

@testable import TsunagiLanguage

@Suite struct LanguageModelTests {
  /// What `Tools/LanguageModel/train.py` prints; a model that it did not make does not pass.
  static let digest = "8712428ef137dd68dc82a2a244ac805e777c65391ac61a1053510c2641b2edcb"

  @Test func modelIsTheTrainersOwn() {
    #expect(SHA256.hex(of: LanguageModel.shared.bytes) == Self.digest)
    #expect(LanguageModel.shared.bytes.count <= 10_000_000)
  }

  @Test func digestOfAKnownText() {
    "abc".utf8.withContiguousStorageIfAvailable { bytes in
      let digest = SHA256.hex(of: UnsafeRawBufferPointer(bytes))
      #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
  }

  @Test func scriptsAndSlots() {
    let scripts = LanguageModel.shared.scripts
    #expect(scripts.map(\.code) == ["Latn", "Cyrl", "Arab", "Deva"])
    #expect(scripts.map(\.tags.count) == [13, 2, 1, 2])
    #expect(scripts.allSatisfy { $0.slots > $0.tags.count && $0.slots <= 16 })
    for (index, script) in scripts.enumerated() {
      #expect(ScriptGroup(alphabetic: script.kind).rawValue == UInt8(index))
    }
  }

  /// `the` is a word of the lexicon, and far likelier English than anything else.
  @Test func wordsAreFound() throws {
    var codes = [UInt8](repeating: 0, count: 40)
    for (index, letter) in "the".utf8.enumerated() { codes[index] = letter }
    let found = codes.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap {
        LanguageModel.shared.row(ModelHash.word($0, length: 3, script: ScalarKind.latin))
      }
    }
    let row = try #require(found)
    var scores = LanguageScores()
    scores.add(row)
    #expect(scores.costs[0] == 0)
    #expect((1..<13).allSatisfy { scores.costs[$0] > 40 })
  }
}
