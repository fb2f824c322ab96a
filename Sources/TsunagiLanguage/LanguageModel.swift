import CTsunagiLanguageModel

/// The embedded model: letters, words, n-grams and Han characters with what they speak against each language.
///
/// `Tools/LanguageModel` writes it and describes the sections.
struct LanguageModel: @unchecked Sendable {
  // Unchecked: all pointers lead into one constant of the binary, which is never written to or freed.
  static let shared = LanguageModel()

  /// The model as bytes, for the test that verifies its hash.
  let bytes: UnsafeRawBufferPointer
  /// Per alphabetic script: its languages by slot, those that can be answered first.
  let scripts: [AlphabeticScript]
  private let stage: UnsafePointer<UInt8>
  private let pages: UnsafePointer<UInt16>
  private let marks: UnsafePointer<UInt16>
  private let markCount: Int
  private let buckets: UInt64
  private let prints: UnsafePointer<UInt16>
  private let rows: UnsafePointer<UInt64>
  private let characters: UnsafePointer<UInt16>
  private let characterCount: Int
  private let pairBuckets: UInt64
  private let pairs: UnsafePointer<UInt16>

  private init() {
    var length = 0
    let base = UnsafeRawPointer(tsunagi_language_model(&length))
    bytes = UnsafeRawBufferPointer(start: base, count: length)
    func section(_ number: Int) -> (data: UnsafeRawPointer, length: Int, count: Int) {
      let entry = base + 16 + 16 * number
      return (
        base + Int(entry.load(fromByteOffset: 4, as: UInt32.self)),
        Int(entry.load(fromByteOffset: 8, as: UInt32.self)), Int(entry.load(fromByteOffset: 12, as: UInt32.self))
      )
    }
    let names = section(0)
    let text = String(decoding: UnsafeRawBufferPointer(start: names.data, count: names.length), as: UTF8.self)
    scripts = text.split(separator: "\n").map { AlphabeticScript(line: String($0)) }
    stage = section(1).data.assumingMemoryBound(to: UInt8.self)
    pages = section(2).data.assumingMemoryBound(to: UInt16.self)
    marks = section(3).data.assumingMemoryBound(to: UInt16.self)
    markCount = section(3).count
    prints = section(4).data.assumingMemoryBound(to: UInt16.self)
    buckets = UInt64(section(4).count)
    rows = section(5).data.assumingMemoryBound(to: UInt64.self)
    characters = section(6).data.assumingMemoryBound(to: UInt16.self)
    characterCount = section(6).count
    pairs = section(7).data.assumingMemoryBound(to: UInt16.self)
    pairBuckets = UInt64(section(7).count)
  }

  /// The script of a group whose words are looked up.
  func script(of group: ScriptGroup) -> AlphabeticScript { scripts[Int(group.rawValue)] }

  /// Kind in the high byte, letter code in the low one, of a scalar of the basic plane.
  @inline(__always) func entry(of scalar: UInt32) -> UInt16 {
    pages[Int(stage[Int(scalar >> 8) & 0xFF]) << 8 | Int(scalar & 0xFF)]
  }

  /// The first 256 entries, for the bytes of ASCII.
  var ascii: UnsafePointer<UInt16> { pages + Int(stage[0]) << 8 }

  /// The code of a Latin letter with a combining mark on it, or 0 when there is no such letter.
  func composed(_ code: UInt8, with scalar: UInt32) -> UInt8 {
    for index in 0..<markCount where UInt32(marks[index]) == scalar {
      return UnsafeRawPointer(marks + markCount).load(fromByteOffset: index << 8 | Int(code), as: UInt8.self)
    }
    return 0
  }

  /// Sixteen four-bit levels of the entry with this hash.
  @inline(__always) func row(_ hash: UInt64) -> UInt64? {
    let bucket = Int(((hash >> 32) &* buckets) >> 32)
    let place = tsunagi_find_mark(prints + bucket << 3, Self.print(hash))
    return place < 0 ? nil : rows[bucket << 3 | Int(place)]
  }

  /// Three five-bit levels of a Han character, Japanese lowest; 0 where nothing is known.
  @inline(__always) func character(_ scalar: UInt32) -> UInt16 {
    let index = Int(scalar) &- 0x3400
    return index >= 0 && index < characterCount ? characters[index] : 0
  }

  /// The same for a character that follows another.
  @inline(__always) func pair(_ first: UInt32, _ second: UInt32) -> UInt16? {
    let hash = ModelHash.gram(UInt64(first) << 16 | UInt64(second), order: 2, script: ScalarKind.han)
    let bucket = pairs + Int(((hash >> 32) &* pairBuckets) >> 32) << 4
    let place = tsunagi_find_mark(bucket, Self.print(hash))
    return place < 0 ? nil : bucket[8 + Int(place)]
  }

  @inline(__always) private static func print(_ hash: UInt64) -> UInt16 {
    let mark = UInt16(truncatingIfNeeded: hash)
    return mark == 0 ? 1 : mark
  }
}
