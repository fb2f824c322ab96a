/// The hash of words and n-grams; `Tools/LanguageModel/hashing.py` computes the same.
enum ModelHash {
  /// Letters of a word that count; longer runs are read as several words.
  static let longestWord = 32

  @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  /// A word of `length` codes at `codes`, padded with zeros to a multiple of eight.
  @inline(__always) static func word(_ codes: UnsafeRawPointer, length: Int, script: UInt8) -> UInt64 {
    var hash = UInt64(script) &* 0xD6E8_FEB8_6659_FD93
    var at = 0
    while at < length {
      hash = mix(hash ^ UInt64(littleEndian: codes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      at &+= 8
    }
    return mix(hash)
  }

  /// An n-gram of `order` codes, eight bits each, the last one lowest.
  @inline(__always) static func gram(_ codes: UInt64, order: Int, script: UInt8) -> UInt64 {
    mix(mix(codes ^ (UInt64(script) &<< 52 | UInt64(truncatingIfNeeded: order) &<< 44)))
  }
}
