/// Writes tables into one block of bytes, so that what took long to build is read back at the speed of copying.
///
/// The form is that of this machine and this build of the program; it is for caches, never for exchange.
public struct FlatWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func integer(_ value: Int) {
    withUnsafeBytes(of: Int64(value)) { bytes.append(contentsOf: $0) }
  }

  public mutating func flag(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  public mutating func string(_ text: String) {
    integer(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A table of values without references: their bytes as they lie in memory.
  public mutating func table<Element: BitwiseCopyable>(_ values: [Element]) {
    integer(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  public mutating func strings(_ strings: ByteStrings) {
    table(strings.bytes)
    table(strings.starts)
  }

  /// A list of anything, each element written by `body`.
  public mutating func list<Element>(_ values: [Element], _ body: (inout FlatWriter, Element) -> Void) {
    integer(values.count)
    for value in values { body(&self, value) }
  }

  /// Names and texts, in the order of the names.
  public mutating func texts(_ texts: [String: String]) {
    list(texts.sorted { $0.key < $1.key }) { writer, text in
      writer.string(text.key)
      writer.string(text.value)
    }
  }
}
