/// A set of byte strings that answers, in one walk, which of them a text continues with at a given place.
///
/// Built once and never changed, so it may be shared between threads. Nodes lie level by level: the children of a
/// node stand side by side, sorted, and a node under which only one key is left is a leaf whose rest is compared
/// with the key itself. The first bytes are looked up in dense tables. There is no failure function: a walk starts
/// wherever a key may legally begin, and costs at most the length of the longest key.
public struct ByteTrie: Sendable {
  /// The distinct keys in byte order; the rank of a key is its index here.
  public let keys: ByteStrings
  /// Children of node `n` are `firstChild[n] ..< firstChild[n + 1]`.
  let firstChild: [UInt32]
  /// The byte that leads to a node.
  let labels: [UInt8]
  /// The rank of the key that ends at a node; of the only key below it for a leaf; `none` otherwise.
  let ranks: [UInt32]
  /// The node behind a first byte below 0x80, or behind a two-byte prefix; `none` where there is none.
  let ascii: [UInt32]
  let pairs: [UInt32]

  static let none = UInt32.max
  /// Set in `ranks` for a leaf.
  static let leafBit: UInt32 = 1 << 31

  /// A key found in a text.
  public struct Hit: Hashable, Sendable {
    /// The rank of the key among all keys.
    public let rank: UInt32
    /// Where the key ends in the text.
    public let end: UInt32
  }

  /// Appends the keys that `text` continues with at `start`, shortest first.
  ///
  /// - Complexity: O(length of the longest key that the text shares bytes with).
  public func appendPrefixes(
    of text: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int, to hits: inout [Hit]
  ) {
    var node: Int
    var position: Int
    let first = text[start]
    if first < 0x80 {
      node = Int(ascii[Int(first)])
      position = start + 1
    } else {
      guard first >= 0xC0, start + 1 < limit else { return }
      node = Int(pairs[ByteTrie.pairIndex(first, text[start + 1])])
      position = start + 2
    }
    if node == Int(ByteTrie.none) { return }
    let ranks = ranks.span
    let labels = labels.span
    let firstChild = firstChild.span
    while true {
      let rank = ranks[node]
      if rank != ByteTrie.none {
        if rank & ByteTrie.leafBit != 0 {
          let key = rank & ~ByteTrie.leafBit
          let range = keys.range(Int(key))
          let rest = range.count - (position - start)
          guard rest <= limit - position else { return }
          let from = range.upperBound - rest
          for offset in 0..<rest where keys.bytes[from + offset] != text[position + offset] { return }
          hits.append(Hit(rank: key, end: UInt32(truncatingIfNeeded: position + rest)))
          return
        }
        hits.append(Hit(rank: rank, end: UInt32(truncatingIfNeeded: position)))
      }
      guard position < limit else { return }
      let byte = text[position]
      var low = Int(firstChild[node])
      var high = Int(firstChild[node + 1])
      let upper = high
      while high - low > 4 {
        let middle = (low + high) >> 1
        if labels[middle] <= byte { low = middle } else { high = middle }
      }
      while low < upper, labels[low] < byte { low += 1 }
      guard low < upper, labels[low] == byte else { return }
      node = low
      position += 1
    }
  }

  /// The rank of a key, or `nil` when the trie does not have it.
  public func rank(of key: [UInt8]) -> UInt32? {
    guard !key.isEmpty else { return nil }
    var hits: [Hit] = []
    key.withUnsafeBufferPointer { appendPrefixes(of: $0, at: 0, end: $0.count, to: &hits) }
    return hits.last.flatMap { Int($0.end) == key.count ? $0.rank : nil }
  }

  /// A two-byte prefix of UTF-8 as an index: lead bytes 0xC0…0xFF, each followed by any byte.
  static func pairIndex(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x3F) << 8 | Int(second)
  }
}
