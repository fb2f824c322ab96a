/// Many short byte strings in one block: no object, no header per string.
public struct ByteStrings: Sendable {
  /// The strings, one behind the other.
  public private(set) var bytes: [UInt8] = []
  /// Where string *i* begins, and with `starts[i + 1]` where it ends.
  public private(set) var starts: [UInt32] = [0]

  public init() {}

  /// Strings that lie in a block already.
  init(storedBytes: [UInt8], storedStarts: [UInt32]) {
    bytes = storedBytes
    starts = storedStarts
  }

  public init(_ strings: some Sequence<[UInt8]>) {
    for string in strings { append(string) }
  }

  public var count: Int { starts.count - 1 }
  public var isEmpty: Bool { count == 0 }

  /// Appends a string and returns its index.
  @discardableResult
  public mutating func append(_ string: some Sequence<UInt8>) -> Int {
    bytes.append(contentsOf: string)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    return starts.count - 2
  }

  public mutating func reserveCapacity(_ count: Int, bytes byteCount: Int) {
    starts.reserveCapacity(count + 1)
    bytes.reserveCapacity(byteCount)
  }

  /// The range of ``bytes`` that is string `index`.
  public func range(_ index: Int) -> Range<Int> {
    Int(starts[index])..<Int(starts[index + 1])
  }

  public subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[range(index)]
  }

  /// The indices of the strings in the order of their bytes; equal strings keep the order they came in.
  public func sortedIndices() -> [UInt32] {
    // The first eight bytes decide nearly every comparison and are compared as one number.
    var keyed: [(head: UInt64, index: UInt32)] = []
    keyed.reserveCapacity(count)
    for index in 0..<count { keyed.append((head(of: index), UInt32(index))) }
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        keyed.sort { left, right in
          if left.head != right.head { return left.head < right.head }
          return ByteStrings.precedes(Int(left.index), Int(right.index), bytes, starts)
        }
      }
    }
    return keyed.map(\.index)
  }

  private func head(of index: Int) -> UInt64 {
    var head: UInt64 = 0
    let range = range(index)
    for offset in 0..<8 {
      let position = range.lowerBound + offset
      head = head << 8 | (position < range.upperBound ? UInt64(bytes[position]) : 0)
    }
    return head
  }

  private static func precedes(
    _ left: Int, _ right: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ starts: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    var leftOffset = Int(starts[left])
    var rightOffset = Int(starts[right])
    let leftEnd = Int(starts[left + 1])
    let rightEnd = Int(starts[right + 1])
    while leftOffset < leftEnd, rightOffset < rightEnd {
      if bytes[leftOffset] != bytes[rightOffset] { return bytes[leftOffset] < bytes[rightOffset] }
      leftOffset += 1
      rightOffset += 1
    }
    let leftCount = leftEnd - leftOffset
    let rightCount = rightEnd - rightOffset
    return leftCount == rightCount ? left < right : leftCount < rightCount
  }
}
