/// Strict UTF-8 as The Unicode Standard, table 3-7, has it: no surrogates, no overlong forms, nothing above U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that begins no well-formed scalar, or `nil`.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while offset < bytes.count {
      if offset + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        offset += 8
        continue
      }
      let length = scalarLength(in: bytes, at: offset)
      if length == 0 { return offset }
      offset += length
    }
    return nil
  }

  /// The bytes with U+FFFD for each that belongs to no scalar, and where they come from.
  static func repair(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], map: OffsetMap) {
    var writer = RewriteWriter(bytes)
    var offset = 0
    while offset < bytes.count {
      let length = scalarLength(in: bytes, at: offset)
      if length == 0 { writer.replace(offset..<offset + 1, with: 0xFFFD) }
      offset += max(length, 1)
    }
    writer.copy(upTo: bytes.count)
    return (writer.output, writer.map)
  }

  /// The length of the scalar at an offset, or zero where none is well formed.
  @inline(__always)
  private static func scalarLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for index in offset + 2..<max(offset + length, offset + 2) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
