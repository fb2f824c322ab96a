import Testing
import TsunagiJSON

/// Whatever the bytes, the reader answers; what it reads, it writes and reads again as the same value.
@Suite struct JSONFuzzTests {
  private static let alphabet =
    Array("{}[]\",:\\/bfnrtu0123456789.eE+-truefalsn d8c \u{E9}😀".utf8) + [0, 0x1F, 0xC0, 0xED, 0xFF]
  private static let seeds = [
    #"{"text":"２５０－１２","spans":[{"tag":"vi","start":0,"end":40}],"x":-1.5e-3,"y":null,"z":[true,false,{}]}"#,
    #"["\ud83d\ude00","\u0000","\\\"\/\b\f\n\r\t",[[[[1]]]],{"a":{"b":{"c":[]}}}]"#,
  ]

  @Test(arguments: 0..<8) func randomBytesNeverTrap(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<4_000 {
      let length = Int.random(in: 0..<48, using: &random)
      check((0..<length).map { _ in Self.alphabet.randomElement(using: &random) ?? 0 })
    }
  }

  @Test(arguments: 0..<8) func damagedTextsNeverTrap(seed: UInt64) {
    var random = SplitMix(state: seed &+ 1_000)
    for _ in 0..<4_000 {
      var bytes = Array((Self.seeds.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(Self.alphabet.randomElement(using: &random) ?? 0, at: at)
        default: bytes.removeSubrange(at...)
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    do {
      let value = try JSONReader.standard.read(bytes)
      let again = try JSONReader.standard.read(value.json)
      #expect(again == value)
    } catch {
      #expect((0...bytes.count).contains(error.offset) && error.line >= 1 && error.column >= 1)
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed, so a failure repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
