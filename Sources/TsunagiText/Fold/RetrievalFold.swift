/// The second step of the fold, on the result of the first: variants of spelling that a reader takes for the same.
///
/// Which variants these are is decided script by script in the extensions of this type.
struct RetrievalFold {
  let input: UnsafeBufferPointer<UInt8>
  var writer: RewriteWriter

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    writer = RewriteWriter(input)
  }

  /// The folded bytes and where they come from.
  mutating func run() -> (bytes: [UInt8], map: OffsetMap) {
    var offset = 0
    while offset < input.count {
      switch input[offset] {
      case 0x60:
        writer.replace(offset..<offset + 1, with: 0x27)
        offset += 1
      case 0..<0x80:
        offset += 1
      case 0xC3...0xC5, 0xCA...0xCC, 0xD1, 0xD7...0xDB, 0xE0...0xE2:
        offset = fold(input.scalar(at: offset), at: offset)
      case 0xE3:
        let scalar = input.scalar(at: offset)
        offset = Katakana.isPart(scalar.value) ? foldKatakana(at: offset) : offset + scalar.length
      case 0..<0xE0:
        offset += 2
      case 0..<0xF0:
        offset += 3
      default:
        offset += 4
      }
    }
    writer.copy(upTo: input.count)
    return (writer.output, writer.map)
  }

  /// Whether this step may change the scalar.
  static func concerns(_ scalar: UInt32) -> Bool {
    if Katakana.isPart(scalar) { return Katakana.isVariable(scalar) }
    return Punctuation.plain(scalar) != nil || DecimalDigit.ascii(scalar) != nil || Vietnamese.bearsTone(scalar)
      || Arabic.fold(scalar) != .keep || Thai.isReordered(scalar) || scalar == Thai.sara.e
      || simple(scalar) != nil || scalar == dotAbove || scalar == nukta || scalar == 0x2D
  }

  private mutating func fold(_ scalar: DecodedScalar, at offset: Int) -> Int {
    let end = offset + scalar.length
    switch scalar.value {
    case 0x0300..<0x0370:
      return foldDotAbove(scalar, at: offset)
    case 0x05D0..<0x0700:
      switch Arabic.fold(scalar.value) {
      case .keep: break
      case .absorb: writer.absorb(offset..<end)
      case .become(let other): writer.replace(offset..<end, with: other)
      }
    case 0x0E31..<0x0E50:
      return foldThai(scalar, at: offset)
    case Self.nukta:
      writer.absorb(offset..<end)
    default:
      if Vietnamese.bearsTone(scalar.value) { return foldVietnamese(scalar, at: offset) }
      if let other = Self.simple(scalar.value) ?? Punctuation.plain(scalar.value) ?? DecimalDigit.ascii(scalar.value) {
        writer.replace(offset..<end, with: other)
      }
    }
    return end
  }

  private static let dotAbove: UInt32 = 0x0307
  private static let nukta: UInt32 = 0x093C

  /// Letters for which another is often typed: dotless ı (Turkish typed on other keyboards), Russian ё, and the Hindi
  /// candrabindu for which the anusvara stands as well.
  @inline(__always)
  private static func simple(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0131: 0x69
    case 0x0451: 0x0435
    case 0x0901: 0x0902
    default: nil
    }
  }

  /// A dot above an i is the i's own: what case folding leaves of İ.
  private mutating func foldDotAbove(_ scalar: DecodedScalar, at offset: Int) -> Int {
    var end = offset + scalar.length
    guard scalar.value == Self.dotAbove, offset > 0 else { return end }
    let before = input[offset - 1]
    guard before == 0x69 || (before == 0xB1 && offset > 1 && input[offset - 2] == 0xC4) else { return end }
    while end < input.count, input.scalar(at: end).value == Self.dotAbove { end += 2 }
    writer.absorb(offset..<end)
    return end
  }
}
