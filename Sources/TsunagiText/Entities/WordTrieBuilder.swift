/// Lays a trie out level by level, so that the children of a node stand side by side.
struct WordTrieBuilder {
  /// Sorted, distinct, not empty.
  let keys: [(key: [UInt8], value: Int32)]
  private(set) var firstChild: [Int32] = []
  private(set) var labels: [UInt8] = []
  private(set) var valueIndex: [Int32] = []

  init(keys: [(key: [UInt8], value: Int32)]) {
    self.keys = keys
  }

  mutating func build() {
    // Each node stands for the keys that share its prefix.
    var level: [(keys: Range<Int>, depth: Int)] = [(keys.indices, 0)]
    labels = [0]
    var nodes = 1
    while !level.isEmpty {
      var next: [(keys: Range<Int>, depth: Int)] = []
      for node in level {
        var rest = node.keys
        if let first = rest.first, keys[first].key.count == node.depth {
          valueIndex.append(keys[first].value)
          rest = rest.dropFirst()
        } else {
          valueIndex.append(-1)
        }
        firstChild.append(Int32(truncatingIfNeeded: nodes))
        while let first = rest.first {
          let byte = keys[first].key[node.depth]
          let end = rest.first { keys[$0].key[node.depth] != byte } ?? rest.upperBound
          labels.append(byte)
          next.append((first..<end, node.depth + 1))
          nodes += 1
          rest = end..<rest.upperBound
        }
      }
      level = next
    }
    firstChild.append(Int32(truncatingIfNeeded: nodes))
  }
}
