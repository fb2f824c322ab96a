import TsunagiUnicode

/// The first step of the fold: marks capped, NFKC_Casefold (The Unicode Standard, section 3.13).
///
/// Most text only needs a look at a table. Where a scalar may combine with its neighbours, ICU gets the few scalars
/// around it, from one that stands for itself to the next.
struct CompatibilityFold {
  private let input: UnsafeBufferPointer<UInt8>
  private let table: UnsafeBufferPointer<ScalarTraits>
  private let expansions: [[UInt8]]
  private let compositions: Set<UInt64>
  private var writer: RewriteWriter

  /// Every trait that occurred.
  private(set) var seen = ScalarTraits.plain
  private(set) var marksCapped = false

  /// The combining class and the length of the run of marks before the current scalar.
  private var lastClass: UInt32 = 0
  private var markRun = 0

  /// - Parameter traits: The traits of `table`, held in place.
  init(_ input: UnsafeBufferPointer<UInt8>, table: ScalarTable, traits: UnsafeBufferPointer<ScalarTraits>) {
    self.input = input
    self.table = traits
    expansions = table.expansions
    compositions = table.compositions
    writer = RewriteWriter(input)
  }

  /// The folded bytes and where they come from.
  mutating func run() -> (bytes: [UInt8], map: OffsetMap) {
    var offset = 0
    while offset < input.count {
      let byte = input[offset]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x60 || byte == 0x7F { seen.formUnion(Self.noticed(byte)) }
        // A hyphen behind a letter of another script may stand for a prolonged sound mark.
        if byte == 0x2D, offset > 0, input[offset - 1] >= 0x80 { seen.insert(.retrieval) }
        lastClass = 0
        markRun = 0
        offset += 1
        continue
      }
      let scalar = input.scalar(at: offset)
      let trait = table.traits(of: scalar.value)
      if trait.isDisjoint(with: .attention) {
        seen.formUnion(trait)
        lastClass = 0
        markRun = 0
        offset += scalar.length
        continue
      }
      offset = fold(scalar, trait, at: offset)
    }
    writer.copy(upTo: input.count)
    writer.lowercaseASCII()
    return (writer.output, writer.map)
  }

  private static func noticed(_ byte: UInt8) -> ScalarTraits {
    switch byte {
    case 0x09, 0x0A: .plain
    case 0x60: .retrieval
    default: .display
    }
  }

  /// Folds a scalar that is not plain; returns where to go on.
  private mutating func fold(_ scalar: DecodedScalar, _ trait: ScalarTraits, at offset: Int) -> Int {
    let end = offset + scalar.length
    if trait.contains(.mark) {
      markRun += 1
      if markRun > MarkCap.limit {
        seen.formUnion(trait)
        return normalize(around: offset)
      }
    } else if !trait.contains(.ignorable) {
      markRun = 0
    }
    if trait.contains(.complex), standsAlone(scalar.value, trait, at: offset) {
      seen.formUnion(trait.subtracting([.complex, .notNFC]))
      lastClass = trait.payload
      return end
    }
    seen.formUnion(trait)
    if trait.contains(.complex) { return normalize(around: offset) }
    if trait.isOrdered {
      if trait.payload < lastClass { return normalize(around: offset) }
      lastClass = trait.payload
      return end
    }
    if trait.contains(.ignorable) {
      // What follows combines with what stands before it as if it were not there.
      if end < input.count, !traits(at: end).isBoundary, !traits(at: end).contains(.ignorable) {
        return normalize(around: offset)
      }
      if trait.contains(.mark) { writer.absorb(offset..<end) } else { writer.delete(offset..<end) }
      return end
    }
    lastClass = 0
    if trait.isMapped {
      writer.replace(offset..<end, with: trait.payload)
    } else if trait.isExpansion {
      writer.replace(offset..<end, with: expansions[Int(trait.payload)])
    }
    return end
  }

  /// Whether a scalar that may combine does not with what stands directly before it, and is in canonical order there.
  ///
  /// So it is nearly always: vowel signs of India and Burma compose with few letters, the nukta with three.
  @inline(__always)
  private func standsAlone(_ scalar: UInt32, _ trait: ScalarTraits, at offset: Int) -> Bool {
    guard trait.isComposing, offset > 0 else { return false }
    let start = input.scalarStart(before: offset)
    let before = input.scalar(at: start).value
    let beforeTraits = table.traits(of: before)
    // A mark before it: one that is reordered blocks what is not, all else is left to ICU.
    if beforeTraits.isOrdered { return trait.payload == 0 }
    guard beforeTraits.isDisjoint(with: .kinds), before >= 0x80 else { return false }
    return !compositions.contains(UInt64(before) << 32 | UInt64(scalar))
  }

  /// Gives ICU the scalars from the last one before `offset` that stands for itself to the next; returns its offset.
  private mutating func normalize(around offset: Int) -> Int {
    seen.formUnion([.notNFC, .retrieval])
    var start = offset
    while start > 0 {
      start = input.scalarStart(before: start)
      if traits(at: start).isBoundary { break }
    }
    var end = offset + input.scalar(at: offset).length
    while end < input.count, !traits(at: end).isBoundary { end += input.scalar(at: end).length }
    writer.rewind(to: start)
    let segment = UnsafeBufferPointer(rebasing: input[start..<end])
    var capped: [UInt8] = []
    if segment.count > MarkCap.limit, MarkCap.cap(segment, table: table, into: &capped) {
      marksCapped = true
      writer.replace(start..<end, asOne: true) { output, edits in
        capped.withUnsafeBufferPointer { NormalizationForm.nfkcCaseFold.normalize($0, into: &output) }
      }
    } else {
      writer.replace(start..<end, asOne: false) { output, edits in
        NormalizationForm.nfkcCaseFold.normalize(segment, into: &output, edits: &edits)
      }
    }
    lastClass = 0
    markRun = 0
    return end
  }

  @inline(__always)
  private func traits(at offset: Int) -> ScalarTraits {
    table.traits(of: input.scalar(at: offset).value)
  }
}
