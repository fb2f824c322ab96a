/// What the fold and the display form need to know of a scalar, in 32 bits.
///
/// The lower 21 bits hold a scalar, an index or a combining class, as the kind says.
struct ScalarTraits: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// Stays as it is, wherever it stands.
  static let plain: ScalarTraits = []

  /// May combine with what stands before it, or otherwise needs ICU.
  static let complex = ScalarTraits(rawValue: 1 << 21)

  /// Vanishes from the fold.
  static let ignorable = ScalarTraits(rawValue: 1 << 22)

  /// Changes or may combine under NFC.
  static let notNFC = ScalarTraits(rawValue: 1 << 23)

  /// A combining mark, of any kind.
  static let mark = ScalarTraits(rawValue: 1 << 24)

  /// A control, or another character that display has to look at.
  static let display = ScalarTraits(rawValue: 1 << 25)

  /// A Latin letter with a mark.
  static let latinDiacritic = ScalarTraits(rawValue: 1 << 26)

  /// The retrieval fold has something to do with it, or with what it becomes.
  static let retrieval = ScalarTraits(rawValue: 1 << 27)

  /// A letter that passes for a Latin one in words that mix scripts.
  static let lookalike = ScalarTraits(rawValue: 1 << 28)

  private static let mappedBit = ScalarTraits(rawValue: 1 << 29)
  private static let expansionBit = ScalarTraits(rawValue: 1 << 30)
  private static let orderedBit = ScalarTraits(rawValue: 1 << 31)

  /// May combine with what stands before it, but only in the pairs that are listed; the payload is its combining class.
  static func composing(_ combiningClass: UInt8) -> ScalarTraits {
    ScalarTraits(rawValue: complex.rawValue | orderedBit.rawValue | UInt32(combiningClass))
  }

  /// What the fold cannot simply copy.
  static let attention: ScalarTraits = kinds.union(mark)

  /// The bits that say how the fold treats it.
  static let kinds: ScalarTraits = [.complex, .ignorable, .mappedBit, .expansionBit, .orderedBit]

  /// Becomes one other scalar.
  static func mapped(to scalar: UInt32) -> ScalarTraits {
    ScalarTraits(rawValue: mappedBit.rawValue | scalar)
  }

  /// Becomes several scalars, which are listed.
  static func expansion(_ index: Int) -> ScalarTraits {
    ScalarTraits(rawValue: expansionBit.rawValue | UInt32(truncatingIfNeeded: index))
  }

  /// Stays as it is among marks in canonical order.
  static func ordered(_ combiningClass: UInt8) -> ScalarTraits {
    ScalarTraits(rawValue: orderedBit.rawValue | UInt32(combiningClass))
  }

  /// The scalar it becomes, the index of its expansion, or its combining class.
  var payload: UInt32 { rawValue & 0x1F_FFFF }

  var isMapped: Bool { rawValue & Self.mappedBit.rawValue != 0 }
  var isExpansion: Bool { rawValue & Self.expansionBit.rawValue != 0 }
  var isOrdered: Bool { rawValue & (Self.orderedBit.rawValue | Self.complex.rawValue) == Self.orderedBit.rawValue }
  var isComposing: Bool { contains([.complex, .orderedBit]) }

  /// Whether nothing before it can combine with it or move past it, and it does not vanish.
  var isBoundary: Bool {
    rawValue & (Self.complex.rawValue | Self.ignorable.rawValue | Self.orderedBit.rawValue) == 0
  }

  /// Where our fold wants something else than NFKC_Casefold.
  static let overrides: [UInt32: ScalarTraits] = [
    // An acute accent typed for an apostrophe; NFKC makes it a space and a mark.
    0x00B4: .mapped(to: 0x27),
    // İ, which case folding makes an i with a dot above it.
    0x0130: .mapped(to: 0x69),
    // Thai sara am stays one letter; the retrieval fold composes the other writing.
    0x0E33: .plain,
  ]
}
