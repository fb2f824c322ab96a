/// A fixed number of bits.
public struct BitSet: Sendable {
  @usableFromInline var words: [UInt64]

  @inlinable
  public init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  @inlinable
  public func contains(_ bit: Int) -> Bool {
    words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Sets a bit and tells whether it was not set before.
  @discardableResult
  @inlinable
  public mutating func insert(_ bit: Int) -> Bool {
    let mask: UInt64 = 1 << UInt64(bit & 63)
    let isNew = words[bit >> 6] & mask == 0
    words[bit >> 6] |= mask
    return isNew
  }

  @inlinable
  public mutating func remove(_ bit: Int) {
    words[bit >> 6] &= ~(1 << UInt64(bit & 63))
  }
}
