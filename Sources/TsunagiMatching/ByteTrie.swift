/// A set of byte strings that answers, in one walk, which of them a text continues with at a given place.
///
/// Built once and never changed, so it may be shared between threads. Nodes lie level by level: the children of a
/// node stand side by side, sorted, and a node under which only one key is left is a leaf whose rest is compared
/// with the key itself. The first bytes are looked up in dense tables. There is no failure function: a walk starts
/// wherever a key may legally begin, and costs at most the length of the longest key.
public struct ByteTrie: Sendable {
  /// One place in the trie, all of it side by side in memory.
  struct Node: Sendable {
    /// The rank of the key that ends here; of the only key below for a leaf; `none` otherwise.
    var rank: UInt32
    /// The children are `nodes[firstChild ..< firstChild + childCount]`, sorted by their bytes.
    var firstChild: UInt32
    var childCount: UInt16
    /// The byte that leads here.
    var label: UInt8
  }

  let storage: ByteTrieStorage

  init(keys: ByteStrings, nodes: [Node], single: [UInt32], pairs: [UInt32]) {
    storage = ByteTrieStorage(keys: keys, nodes: nodes, single: single, pairs: pairs)
  }

  /// The distinct keys in byte order; the rank of a key is its index here.
  public var keys: ByteStrings { storage.keys }
  /// The number of keys.
  public var count: Int { storage.keys.count }

  static let none = UInt32.max
  /// Set in a node's rank for a leaf.
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
    let storage = storage
    let first = text[start]
    if first < 0x80 {
      let rank = storage.single[Int(first)]
      if rank != ByteTrie.none { hits.append(Hit(rank: rank, end: UInt32(truncatingIfNeeded: start + 1))) }
    }
    guard first < 0x80 || first >= 0xC0, start + 1 < limit else { return }
    var node = Int(storage.pairs[ByteTrie.pairIndex(first, text[start + 1])])
    var position = start + 2
    if node == Int(ByteTrie.none) { return }
    let nodes = storage.nodes
    while true {
      // Nodes only ever name nodes that are there.
      let current = nodes[node]
      if current.rank != ByteTrie.none {
        if current.rank & ByteTrie.leafBit != 0 {
          appendLeaf(current.rank & ~ByteTrie.leafBit, text, start, position, limit, to: &hits)
          return
        }
        hits.append(Hit(rank: current.rank, end: UInt32(truncatingIfNeeded: position)))
      }
      guard position < limit else { return }
      let byte = text[position]
      var low = Int(current.firstChild)
      let upper = low + Int(current.childCount)
      var high = upper
      while high - low > 4 {
        let middle = (low + high) >> 1
        if nodes[middle].label <= byte { low = middle } else { high = middle }
      }
      while low < upper, nodes[low].label < byte { low += 1 }
      guard low < upper, nodes[low].label == byte else { return }
      node = low
      position += 1
    }
  }

  /// Appends the only key that is left when the text goes on with the rest of it.
  @inline(__always)
  private func appendLeaf(
    _ key: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: Int, _ limit: Int, to hits: inout [Hit]
  ) {
    let starts = storage.keyStarts
    let bytes = storage.keyBytes
    let upper = Int(starts[Int(key) + 1])
    let rest = upper - Int(starts[Int(key)]) - (position - start)
    guard rest <= limit - position else { return }
    for offset in 0..<rest where bytes[upper - rest + offset] != text[position + offset] { return }
    hits.append(Hit(rank: key, end: UInt32(truncatingIfNeeded: position + rest)))
  }

  /// The rank of a key, or `nil` when the trie does not have it.
  public func rank(of key: [UInt8]) -> UInt32? {
    guard !key.isEmpty else { return nil }
    var hits: [Hit] = []
    key.withUnsafeBufferPointer { appendPrefixes(of: $0, at: 0, end: $0.count, to: &hits) }
    return hits.last.flatMap { Int($0.end) == key.count ? $0.rank : nil }
  }

  /// The first two bytes as an index: ASCII and lead bytes of UTF-8, each followed by any byte.
  static func pairIndex(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first < 0x80 ? first : first &- 0x40) << 8 | Int(second)
  }

  static let pairCount = (0x80 + 0x40) << 8
}
