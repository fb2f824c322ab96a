/// Arabic as retrieval usually unifies it: vowel marks and tatweel go, alef, ya and ta marbuta have one form each.
enum Arabic {
  enum Change: Equatable {
    case keep
    /// Vanishes with the letter before it.
    case absorb
    case become(UInt32)
  }

  static func fold(_ scalar: UInt32) -> Change {
    switch scalar {
    case 0x0610...0x061A, 0x064B...0x0655, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED,
      0x0640:
      .absorb
    case 0x0622, 0x0623, 0x0625, 0x0671...0x0673: .become(0x0627)
    case 0x0649, 0x06CC: .become(0x064A)
    case 0x0629: .become(0x0647)
    // The kaf of Persian keyboards.
    case 0x06A9: .become(0x0643)
    case 0x0660...0x0669: .become(scalar - 0x0660 + 0x30)
    case 0x06F0...0x06F9: .become(scalar - 0x06F0 + 0x30)
    case 0x05F3: .become(0x27)
    default: .keep
    }
  }
}
