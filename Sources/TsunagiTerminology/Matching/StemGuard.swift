import TsunagiMatching

/// Tells from the first letters of a word in which languages it may begin a stemmed term, so that few words are stemmed.
///
/// May say yes in vain, never no in vain: a word begins with the same up to three letters as the term's stem, apart
/// from marks on Latin letters; in languages whose words grow at the front, the usual prefixes pass as well.
struct StemGuard: Sendable {
  /// By hash of one, two or three letters: the languages, as bits.
  private var masks = [UInt32](repeating: 0, count: StemGuard.size)
  /// Languages whose prefixes pass.
  private var prefixed: UInt32 = 0

  private static let size = 1 << 12
  private static let letters = 3

  /// Lets words through that may have the stem `stem`, being the stem of the term's word `word`.
  mutating func admit(_ word: UnsafeBufferPointer<UInt8>, stem: ArraySlice<UInt8>, language: Int, hasPrefixes: Bool) {
    if hasPrefixes { prefixed |= 1 << UInt32(language) }
    let stemHashes = Array(stem).withUnsafeBufferPointer { StemGuard.hashes($0, 0) }
    let wordHashes = StemGuard.hashes(word, 0)
    // Where stem and word part earlier than at the third letter, their common beginning has to do.
    var common = 0
    while common < min(stemHashes.count, wordHashes.count), stemHashes[common] == wordHashes[common] { common += 1 }
    if common == 0 {
      for hash in masks.indices { masks[hash] |= 1 << UInt32(language) }
    } else {
      masks[stemHashes[common - 1]] |= 1 << UInt32(language)
    }
  }

  /// The languages, as bits, in which the word at `start` may begin a stemmed term.
  func languages(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
    var mask: UInt32 = 0
    var hash = StemGuard.seed
    var offset = start
    for _ in 0..<StemGuard.letters {
      guard let letter = StemGuard.letter(text, &offset) else { break }
      hash = StemGuard.mix(hash, letter)
      mask |= masks[Int(hash % UInt32(StemGuard.size))]
    }
    if prefixed != 0, StemGuard.beginsWithPrefix(text, start) { mask |= prefixed }
    return mask
  }

  private static let seed: UInt32 = 0x811C_9DC5

  private static func mix(_ hash: UInt32, _ letter: UInt32) -> UInt32 {
    let mixed = (hash ^ letter) &* 0x9E37_79B1
    return mixed ^ mixed >> 15
  }

  /// The hashes of the first one, two and three letters, as far as the word goes.
  private static func hashes(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> [Int] {
    var result: [Int] = []
    var hash = seed
    var offset = start
    while result.count < letters, let letter = letter(word, &offset) {
      hash = mix(hash, letter)
      result.append(Int(hash % UInt32(size)))
    }
    return result
  }

  /// The next letter without its marks, or `nil` at the end of the word.
  private static func letter(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt32? {
    guard offset < text.count else { return nil }
    let first = text[offset]
    if first < 0x80 {
      guard first >= 0x61 && first <= 0x7A || first >= 0x30 && first <= 0x39 else { return nil }
      offset += 1
      return UInt32(first)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= text.count else { return nil }
    var value = UInt32(first)
    for index in 1..<length { value = value << 8 | UInt32(text[offset + index]) }
    offset += length
    return first == 0xC3 ? UInt32(plain[Int(value & 0x3F)]) : value
  }

  /// U+00C0–U+00FF without marks.
  private static let plain = Array("aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy".utf8)

  /// The prefixes that the Indonesian stemmer takes off.
  private static let prefixes: Set<UInt16> = Set(
    ["di", "ke", "se", "me", "pe", "be", "te"].map { UInt16($0.utf8.first ?? 0) << 8 | UInt16($0.utf8.last ?? 0) })

  private static func beginsWithPrefix(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start + 1 < text.count && prefixes.contains(UInt16(text[start]) << 8 | UInt16(text[start + 1]))
  }
}

extension StemGuard {
  func write(to writer: inout FlatWriter) {
    writer.table(masks)
    writer.integer(Int(prefixed))
  }

  init(from reader: inout FlatReader) throws(FlatFormError) {
    masks = try reader.table()
    prefixed = UInt32(truncatingIfNeeded: try reader.integer())
    guard masks.count == StemGuard.size else { throw FlatFormError() }
  }
}
