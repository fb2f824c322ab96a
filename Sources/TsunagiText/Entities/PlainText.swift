/// The value of an identifier: its own writing, in ASCII.
enum PlainText {
  /// Full-width forms, digits of other scripts and dashes become ASCII; what nobody sees goes. Case stays.
  static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset)
      offset += scalar.length
      switch scalar.value {
      case 0xFF01...0xFF5E: output.append(scalar: scalar.value - 0xFEE0)
      case 0x30FC: output.append(0x2D)
      default:
        if let plain = DecimalDigit.ascii(scalar.value) ?? Punctuation.plain(scalar.value) {
          output.append(scalar: plain)
        } else if let known = Unicode.Scalar(scalar.value), !known.properties.isDefaultIgnorableCodePoint {
          output.append(scalar: scalar.value)
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
