/// Reads what ``FlatWriter`` wrote, in the same order.
///
/// Lengths are checked against what is left, so that a block cut short is an error and not a crash. Whether the block
/// is the one that was written is the caller's to know, by a checksum.
public struct FlatReader {
  private let bytes: [UInt8]
  private let end: Int
  private var offset = 0

  /// - Parameter count: How many of the bytes belong to the block; what follows is not looked at.
  public init(_ bytes: [UInt8], count: Int? = nil) {
    self.bytes = bytes
    end = min(max(0, count ?? bytes.count), bytes.count)
  }

  /// Whether everything has been read.
  public var isAtEnd: Bool { offset == end }

  public mutating func integer() throws(FlatFormError) -> Int {
    let range = try take(8)
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Int64.self) }
    return Int(value)
  }

  public mutating func flag() throws(FlatFormError) -> Bool {
    bytes[try take(1).lowerBound] != 0
  }

  public mutating func string() throws(FlatFormError) -> String {
    let range = try take(try count(ofSize: 1))
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// A table of values without references. Only types whose every bit pattern that was written is valid.
  public mutating func table<Element: BitwiseCopyable>(
    of type: Element.Type = Element.self
  ) throws(FlatFormError) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    let count = try count(ofSize: stride)
    let range = try take(count * stride)
    return bytes.withUnsafeBytes { source in
      Array(unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
        initialized = count
      }
    }
  }

  public mutating func strings() throws(FlatFormError) -> ByteStrings {
    let bytes: [UInt8] = try table()
    let starts: [UInt32] = try table()
    guard let strings = ByteStrings(bytes: bytes, starts: starts) else { throw FlatFormError() }
    return strings
  }

  /// A list whose elements `body` reads.
  public mutating func list<Element>(
    _ body: (inout FlatReader) throws(FlatFormError) -> Element
  ) throws(FlatFormError) -> [Element] {
    let count = try count(ofSize: 1)
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  public mutating func texts() throws(FlatFormError) -> [String: String] {
    let count = try count(ofSize: 16)
    var texts = [String: String](minimumCapacity: count)
    for _ in 0..<count {
      let name = try string()
      texts[name] = try string()
    }
    return texts
  }

  /// A count of things of which each takes at least `size` bytes.
  private mutating func count(ofSize size: Int) throws(FlatFormError) -> Int {
    let count = try integer()
    guard count >= 0, count <= (end - offset) / max(1, size) else { throw FlatFormError() }
    return count
  }

  private mutating func take(_ count: Int) throws(FlatFormError) -> Range<Int> {
    guard count >= 0, count <= end - offset else { throw FlatFormError() }
    defer { offset += count }
    return offset..<offset + count
  }
}

/// A block of bytes is not what was written.
public struct FlatFormError: Error, Hashable, Sendable {
  public init() {}
}
