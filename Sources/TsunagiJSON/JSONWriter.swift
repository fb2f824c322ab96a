/// Writes JSON (RFC 8259) straight into bytes: no tree between, fields in the order written, only what must be
/// escaped escaped, the same bytes for the same values on every machine.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object {
///   $0.field("text", "Xin chào")
///   $0.array("spans") { $0.element(3) }
/// }
/// writer.bytes  // {"text":"Xin chào","spans":[3]}
/// ```
///
/// A `JSONWriter` stands where one value is due. Clear `bytes` and use it again to spare allocations.
public struct JSONWriter: Sendable {
  /// What has been written.
  public var bytes: [UInt8]

  public init(capacity: Int = 0) {
    bytes = []
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// What has been written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func null() { bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C]) }

  public mutating func bool(_ value: Bool) {
    if value { append("true") } else { append("false") }
  }

  /// An object, its fields written by `body`.
  public mutating func object<Failure: Error>(
    _ body: (inout JSONObjectWriter) throws(Failure) -> Void
  ) throws(Failure) {
    var inner = JSONObjectWriter()
    // The buffer moves in and out instead of being copied: both sides stay its only owner.
    swap(&bytes, &inner.writer.bytes)
    defer { swap(&bytes, &inner.writer.bytes) }
    inner.writer.bytes.append(UInt8(ascii: "{"))
    try body(&inner)
    inner.writer.bytes.append(UInt8(ascii: "}"))
  }

  /// An array, its elements written by `body`.
  public mutating func array<Failure: Error>(
    _ body: (inout JSONArrayWriter) throws(Failure) -> Void
  ) throws(Failure) {
    var inner = JSONArrayWriter()
    swap(&bytes, &inner.writer.bytes)
    defer { swap(&bytes, &inner.writer.bytes) }
    inner.writer.bytes.append(UInt8(ascii: "["))
    try body(&inner)
    inner.writer.bytes.append(UInt8(ascii: "]"))
  }

  /// Bytes that are one JSON value already, for example a stored one.
  public mutating func raw(_ json: some Sequence<UInt8>) { bytes.append(contentsOf: json) }

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

/// What can write itself as one JSON value.
public protocol JSONWritable {
  func write(to writer: inout JSONWriter)
}

extension JSONWritable {
  /// This value as JSON, in UTF-8.
  public var json: [UInt8] {
    var writer = JSONWriter(capacity: 256)
    write(to: &writer)
    return writer.bytes
  }
}
