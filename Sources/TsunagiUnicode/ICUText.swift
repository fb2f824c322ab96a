import CTsunagiICU

extension tsunagi_icu_text {
  /// The bytes as the shim takes them; valid as long as the buffer is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes: bytes.baseAddress, count: bytes.count)
  }
}

extension String {
  /// Lends the text's UTF-8 bytes to the shim.
  func withICUText<Result>(_ body: (tsunagi_icu_text) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable({ body(tsunagi_icu_text($0)) }) { return result }
    var text = self
    return text.withUTF8 { body(tsunagi_icu_text($0)) }
  }
}

/// Collects text that the shim writes: called with room that is nearly always enough, and once more with the room
/// that was asked for.
///
/// Returns the status and, where it is `TSUNAGI_ICU_OK`, the text.
func icuText(
  capacity: Int = 256, _ call: (UnsafeMutablePointer<tsunagi_icu_buffer>) -> tsunagi_icu_status
) -> (status: tsunagi_icu_status, text: String) {
  var capacity = capacity
  for _ in 0..<2 {
    let result = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
      var buffer = tsunagi_icu_buffer(bytes: room.baseAddress, capacity: room.count, count: 0)
      let status = call(&buffer)
      let text =
        status == TSUNAGI_ICU_OK
        ? String(decoding: UnsafeBufferPointer(rebasing: room[..<buffer.count]), as: UTF8.self) : ""
      return (status: status, text: text, count: buffer.count)
    }
    guard result.status == TSUNAGI_ICU_BUFFER_TOO_SMALL else { return (result.status, result.text) }
    capacity = result.count
  }
  return (tsunagi_icu_status(TSUNAGI_ICU_UNAVAILABLE), "")
}

/// Lends several texts to the shim as one array.
func withICUTexts<Result>(_ texts: [String], _ body: (UnsafePointer<tsunagi_icu_text>?, Int) -> Result) -> Result {
  let bytes = texts.flatMap(\.utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    var start = 0
    let lent = texts.map { text in
      defer { start += text.utf8.count }
      return tsunagi_icu_text(UnsafeBufferPointer(rebasing: bytes[start..<start + text.utf8.count]))
    }
    return lent.withUnsafeBufferPointer { body($0.baseAddress, $0.count) }
  }
}
