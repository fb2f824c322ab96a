/// Words that mix letters which look alike: аpple with a Cyrillic а, Ｓupport, 𝐀dmin.
enum MixedScripts {
  private struct Letters: OptionSet {
    let rawValue: UInt8
    static let latin = Letters(rawValue: 1)
    static let cyrillic = Letters(rawValue: 2)
    static let greek = Letters(rawValue: 4)
    static let cherokee = Letters(rawValue: 8)
    static let wide = Letters(rawValue: 16)
    static let dressed = Letters(rawValue: 32)
  }

  /// Whether a word of the text mixes such letters, or a slash that is none stands in one.
  static func occur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var word: Letters = []
    var offset = 0
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset)
      offset += scalar.length
      switch kind(of: scalar.value) {
      case .some(let letters):
        word.formUnion(letters)
        if word.contains(.dressed) || (word.contains(.latin) && word != .latin) { return true }
      case nil:
        let isSlash = scalar.value == 0x2044 || scalar.value == 0x2215
        if isSlash, !word.isEmpty, offset < bytes.count, kind(of: bytes.scalar(at: offset).value) != nil { return true }
        word = []
      }
    }
    return false
  }

  private static func kind(of scalar: UInt32) -> Letters? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x0400...0x052F: .cyrillic
    case 0x0370...0x03FF: looksLatin(scalar) ? .greek : nil
    case 0x13A0...0x13FF: .cherokee
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .wide
    case 0x1D400...0x1D7CB: .dressed
    default: nil
    }
  }

  /// Greek letters that are also signs of units and quantities (μ, Ω, π) pass for nothing else.
  private static func looksLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0391, 0x0392, 0x0395...0x0397, 0x0399, 0x039A, 0x039C, 0x039D, 0x039F, 0x03A1, 0x03A4, 0x03A5, 0x03A7,
      0x03B1, 0x03B9, 0x03BA, 0x03BD, 0x03BF, 0x03C1, 0x03C5, 0x03F2:
      true
    default: false
    }
  }
}
