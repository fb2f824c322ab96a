import CTsunagiICU

extension tsunagi_icu_text {
  /// The bytes as the shim takes them; valid as long as the buffer is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes: bytes.baseAddress, count: bytes.count)
  }
}
