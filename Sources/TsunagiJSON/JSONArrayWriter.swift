/// Writes the elements of one array, in order.
public struct JSONArrayWriter: Sendable {
  var writer = JSONWriter()
  private var isFirst = true

  init() {}

  @inline(__always)
  private mutating func separate() {
    if isFirst { isFirst = false } else { writer.bytes.append(UInt8(ascii: ",")) }
  }

  public mutating func element(_ value: String) {
    separate()
    writer.string(value)
  }

  public mutating func element(_ value: Int) {
    separate()
    writer.integer(value)
  }

  public mutating func element(_ value: some JSONWritable) {
    separate()
    value.write(to: &writer)
  }

  /// An element that `body` writes; it must write exactly one value.
  public mutating func element<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    try body(&writer)
  }

  public mutating func object<Failure: Error>(
    _ body: (inout JSONObjectWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    try writer.object(body)
  }

  public mutating func array<Failure: Error>(
    _ body: (inout JSONArrayWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    try writer.array(body)
  }
}
