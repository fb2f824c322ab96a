/// Writes the fields of one object, in order. A name must be written once; nothing checks that.
public struct JSONObjectWriter: Sendable {
  var writer = JSONWriter()
  private var isFirst = true

  init() {}

  /// The name of a field; the caller writes its value into the writer.
  @inline(__always)
  private mutating func name(_ name: String) {
    if isFirst { isFirst = false } else { writer.bytes.append(UInt8(ascii: ",")) }
    writer.string(name)
    writer.bytes.append(UInt8(ascii: ":"))
  }

  public mutating func field(_ name: String, _ value: String) {
    self.name(name)
    writer.string(value)
  }

  /// A string, or `null`.
  public mutating func field(_ name: String, _ value: String?) {
    self.name(name)
    if let value { writer.string(value) } else { writer.null() }
  }

  public mutating func field(_ name: String, _ value: Bool) {
    self.name(name)
    writer.bool(value)
  }

  public mutating func field(_ name: String, _ value: Int) {
    self.name(name)
    writer.integer(value)
  }

  public mutating func field(_ name: String, _ value: Double) {
    self.name(name)
    writer.double(value)
  }

  /// A number rounded to some decimals; see ``JSONWriter/double(_:decimals:)``.
  public mutating func field(_ name: String, _ value: Double, decimals: Int) {
    self.name(name)
    writer.double(value, decimals: decimals)
  }

  public mutating func field(_ name: String, _ value: some JSONWritable) {
    self.name(name)
    value.write(to: &writer)
  }

  public mutating func field(_ name: String, _ values: [String]) {
    array(name) { for value in values { $0.element(value) } }
  }

  public mutating func null(_ name: String) {
    self.name(name)
    writer.null()
  }

  /// A field whose value `body` writes; it must write exactly one.
  public mutating func field<Failure: Error>(
    _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.name(name)
    try body(&writer)
  }

  public mutating func object<Failure: Error>(
    _ name: String, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.name(name)
    try writer.object(body)
  }

  public mutating func array<Failure: Error>(
    _ name: String, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.name(name)
    try writer.array(body)
  }
}

extension JSONObjectWriter {
  /// The field when there is a value, nothing otherwise.
  public mutating func fieldIfPresent(_ name: String, _ value: String?) { if let value { field(name, value) } }
  public mutating func fieldIfPresent(_ name: String, _ value: Int?) { if let value { field(name, value) } }
  public mutating func fieldIfPresent(_ name: String, _ value: (some JSONWritable)?) {
    if let value { field(name, value) }
  }
}
