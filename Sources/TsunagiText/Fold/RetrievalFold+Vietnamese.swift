/// Where Vietnamese puts the tone in oa, oe and uy: `hòa` is the old way, `hoà` the new; both become the new.
enum Vietnamese {
  /// o and u with each of the five tones, and y, a and e with the same.
  private static let tones: [(o: UInt32, u: UInt32, a: UInt32, e: UInt32, y: UInt32)] = [
    (0x00F2, 0x00F9, 0x00E0, 0x00E8, 0x1EF3),
    (0x00F3, 0x00FA, 0x00E1, 0x00E9, 0x00FD),
    (0x1ECF, 0x1EE7, 0x1EA3, 0x1EBB, 0x1EF7),
    (0x00F5, 0x0169, 0x00E3, 0x1EBD, 0x1EF9),
    (0x1ECD, 0x1EE5, 0x1EA1, 0x1EB9, 0x1EF5),
  ]

  /// Whether the scalar is an o or a u with a tone.
  @inline(__always)
  static func bearsTone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00F2, 0x00F3, 0x00F5, 0x00F9, 0x00FA, 0x0169, 0x1ECD, 0x1ECF, 0x1EE5, 0x1EE7: true
    default: false
    }
  }

  /// The bare first vowel and the toned second one, where the tone moves.
  static func moved(_ first: UInt32, before second: UInt8) -> (first: UInt32, second: UInt32)? {
    for tone in tones {
      switch (first, second) {
      case (tone.o, UInt8(ascii: "a")): return (0x6F, tone.a)
      case (tone.o, UInt8(ascii: "e")): return (0x6F, tone.e)
      case (tone.u, UInt8(ascii: "y")): return (0x75, tone.y)
      default: continue
      }
    }
    return nil
  }
}

extension RetrievalFold {
  mutating func foldVietnamese(_ scalar: DecodedScalar, at offset: Int) -> Int {
    let end = offset + scalar.length
    guard end < input.count, let moved = Vietnamese.moved(scalar.value, before: input[end]) else { return end }
    writer.replace(offset..<end + 1, with: moved.first, moved.second)
    return end + 1
  }
}
