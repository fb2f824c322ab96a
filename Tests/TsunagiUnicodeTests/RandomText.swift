/// Reproducible random text that mixes what normalization touches with what it leaves alone.
struct RandomText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x41...0x5A,  // ASCII
    0xA0...0x17F, 0x1EA0...0x1EF9, 0x300...0x34E,  // Latin letters and the marks that compose with them
    0x391...0x3C9, 0x410...0x44F,  // Greek, Cyrillic
    0x5D0...0x5EA, 0x5B0...0x5C7, 0x621...0x652, 0xFB50...0xFBB1, 0xFDF0...0xFDFB,  // Hebrew, Arabic and ligatures
    0x915...0x939, 0x93C...0x94D, 0xE01...0xE3A, 0xE40...0xE4D, 0x1000...0x1039,  // Devanagari, Thai, Burmese
    0x1100...0x1112, 0x1161...0x1175, 0x11A7...0x11C2, 0xAC00...0xACFF,  // Hangul, apart and composed
    0x3041...0x3096, 0x3099...0x309A, 0x30A1...0x30FA, 0xFF01...0xFF9F,  // kana, voicing marks, width variants
    0x4E00...0x4EFF, 0xF900...0xF94F, 0x2460...0x2473, 0x3300...0x3357,  // ideographs, circled and squared
    0xAD...0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F,  // invisible
    0x1F600...0x1F64F, 0x1D400...0x1D433, 0x2F800...0x2F81D,  // beyond the basic plane
  ]

  mutating func text(upTo length: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = Self.ranges[Int.random(in: 0..<Self.ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
