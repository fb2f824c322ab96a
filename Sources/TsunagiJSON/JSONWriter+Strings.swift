extension JSONWriter {
  /// A string; `"`, `\` and the control characters below U+0020 are escaped, nothing else.
  public mutating func string(_ value: String) {
    let done: Void? = value.utf8.withContiguousStorageIfAvailable { quoted($0) }
    if done == nil { Array(value.utf8).withUnsafeBufferPointer { quoted($0) } }
  }

  /// A string given as UTF-8 that is known to be well formed.
  public mutating func string(utf8: UnsafeBufferPointer<UInt8>) { quoted(utf8) }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var run = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        at += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<at]))
      escape(byte)
      at += 1
      run = at
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<at]))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0x08: append("\\b")
    case 0x0C: append("\\f")
    default:
      append(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
