import TsunagiUnicode

/// What the fold and the display form need to know of every scalar, for one table look-up each.
///
/// Made once from ICU's own normalisation, so that the quick path and ICU never disagree. Immutable; shared by all
/// threads.
struct ScalarTable: Sendable {
  static let shared = ScalarTable()

  /// By scalar up to U+1FFFF; what lies above is told by ``high(_:)``.
  let traits: [ScalarTraits]

  /// What scalars become that NFKC_Casefold turns into several.
  let expansions: [[UInt8]]

  /// The pairs of scalars that NFC composes, first in the upper half, apart from Hangul.
  let compositions: Set<UInt64>

  /// The traits of the planes above the emoji: ideographs, tags and variation selectors, private use.
  static func high(_ scalar: UInt32) -> ScalarTraits {
    switch scalar {
    case 0x2F800...0x2FA1F: [.complex, .notNFC]
    case 0xE0000...0xE007F: [.ignorable, .display]
    case 0xE0100...0xE01EF: [.ignorable, .mark, .display]
    case 0xE0000...0xE0FFF: [.ignorable, .display]
    default: scalar & 0xFFFE == 0xFFFE ? .display : .plain
    }
  }

  private init() {
    let scalars = Self.listed
    let folds = ScalarRewrites(.nfkcCaseFold, of: scalars)
    let composed = ScalarRewrites(.nfc, of: scalars)
    let decomposed = ScalarRewrites(.nfd, of: scalars)
    var traits = [ScalarTraits](repeating: .plain, count: 0x20000)
    var expansions: [[UInt8]] = []
    for scalar in 0x10000..<0x1F000 { traits[scalar] = .complex }
    // What composes with a scalar before it: the last of every composite, and the Hangul vowels and finals.
    let hangul = Set<UInt32>(0x1161...0x1175).union(0x11A8...0x11C2)
    var composes = hangul
    var compositions = Set<UInt64>()
    for scalar in scalars where composed[scalar] == nil {
      guard let parts = decomposed[scalar], let last = parts.last else { continue }
      composes.insert(last.value)
      let first = NormalizationForm.nfc.normalize(String(String.UnicodeScalarView(parts.dropLast())))
      for part in first.unicodeScalars.suffix(1) { compositions.insert(UInt64(part.value) << 32 | UInt64(last.value)) }
    }
    for scalar in scalars {
      let index = Int(scalar.value)
      var trait = Self.notices(of: scalar)
      let fold = folds[scalar] ?? [scalar]
      if composed[scalar] != nil || composes.contains(scalar.value) { trait.insert(.notNFC) }
      let combining = scalar.properties.canonicalCombiningClass.rawValue
      if let special = ScalarTraits.overrides[scalar.value] {
        trait.insert(special)
      } else if composes.contains(scalar.value) {
        trait.insert(hangul.contains(scalar.value) || fold != [scalar] ? .complex : .composing(combining))
      } else if fold.isEmpty {
        trait.insert([.ignorable, .display])
      } else if combining != 0 {
        trait.insert(fold == [scalar] ? .ordered(combining) : .complex)
      } else if fold.contains(where: { composes.contains($0.value) }) || !fold.isFenced {
        trait.insert(.complex)
      } else if fold.count > 1 {
        trait.insert(.expansion(expansions.count))
        expansions.append(Array(String(String.UnicodeScalarView(fold)).utf8))
      } else if fold != [scalar] {
        trait.insert(.mapped(to: fold[0].value))
      }
      if fold.contains(where: { RetrievalFold.concerns($0.value) }) { trait.insert(.retrieval) }
      traits[index] = trait
    }
    self.traits = traits
    self.expansions = expansions
    self.compositions = compositions
  }

  /// Every scalar of the first plane outside the large blocks that no form changes, and the emoji.
  private static var listed: [Unicode.Scalar] {
    let ranges: [ClosedRange<UInt32>] = [
      0x0080...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7B0...0xD7FF, 0xF900...0xFFFF, 0x1F000...0x1FBFF,
    ]
    return ranges.joined().compactMap(Unicode.Scalar.init)
  }

  private static func notices(of scalar: Unicode.Scalar) -> ScalarTraits {
    var trait = ScalarTraits.plain
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: trait.insert(.mark)
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: trait.insert(.display)
    default: break
    }
    if LatinLetters.base(of: scalar.value) != nil || (0x0300...0x036F).contains(scalar.value) {
      trait.insert(.latinDiacritic)
    }
    switch scalar.value {
    case 0x0370...0x03FF, 0x0400...0x052F, 0x13A0...0x13FF, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x2044, 0x2215:
      trait.insert(.lookalike)
    default: break
    }
    return trait
  }
}

extension [Unicode.Scalar] {
  /// Whether it begins and ends with scalars that marks do not move past.
  fileprivate var isFenced: Bool {
    guard let first, let last else { return false }
    return first.properties.canonicalCombiningClass == .notReordered
      && last.properties.canonicalCombiningClass == .notReordered
  }
}
