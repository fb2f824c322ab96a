import TsunagiUnicode

/// Latin letters with marks, and what is left of them when they are typed bare.
enum LatinLetters {
  /// The bare letter of a marked one, or `nil` for everything else.
  static func base(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x00C0...0x024F: table[Int(scalar - 0x00C0)]
    case 0x1E00...0x1EFF: table[Int(scalar - 0x1E00) + 0x190]
    default: nil
    }
  }

  /// Letters with a stroke or without a dot, which have no decomposition.
  private static let strokes: [UInt32: UInt8] = [
    0x0110: 0x44, 0x0111: 0x64,  // Đ đ
    0x0141: 0x4C, 0x0142: 0x6C,  // Ł ł
    0x00D8: 0x4F, 0x00F8: 0x6F,  // Ø ø
    0x0126: 0x48, 0x0127: 0x68,  // Ħ ħ
    0x0131: 0x69,  // ı
  ]

  private static let table: [UInt8?] = {
    let scalars = [0x00C0...0x024F, 0x1E00...0x1EFF as ClosedRange<UInt32>].joined().compactMap(Unicode.Scalar.init)
    let decomposed = ScalarRewrites(.nfd, of: scalars)
    return scalars.map { scalar in
      if let base = strokes[scalar.value] { return base }
      guard let first = decomposed[scalar]?.first, first.properties.isAlphabetic, first.isASCII else { return nil }
      return UInt8(first.value)
    }
  }()
}
