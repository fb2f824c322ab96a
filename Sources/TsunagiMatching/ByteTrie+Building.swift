extension ByteTrie {
  /// Builds the set of these strings; empty strings are left out, equal ones count once.
  ///
  /// - Returns: The trie, and for each string the rank of its key (`UInt32.max` for an empty one).
  /// - Complexity: O(*n* log *n*) comparisons to sort, then linear in the bytes of the keys.
  public static func build(from strings: ByteStrings) -> (trie: ByteTrie, ranks: [UInt32]) {
    var keys = ByteStrings()
    keys.reserveCapacity(strings.count, bytes: strings.bytes.count)
    var ranks = [UInt32](repeating: none, count: strings.count)
    for index in strings.sortedIndices() {
      let string = strings[Int(index)]
      if string.isEmpty { continue }
      if keys.isEmpty || !keys[keys.count - 1].elementsEqual(string) { keys.append(string) }
      ranks[Int(index)] = UInt32(keys.count - 1)
    }
    return (ByteTrie(sortedKeys: keys), ranks)
  }

  /// A trie of the strings, for callers that need no ranks of their own.
  public init(_ strings: some Sequence<[UInt8]>) {
    self = ByteTrie.build(from: ByteStrings(strings)).trie
  }

  /// - Parameter keys: Distinct, not empty, in byte order.
  private init(sortedKeys keys: ByteStrings) {
    var levels = Levels()
    levels.build(keys)
    let dense = levels.denseTables()
    self.init(keys: keys, nodes: levels.nodes, single: dense.single, pairs: dense.pairs)
  }

  /// The nodes while they are laid out, level by level.
  private struct Levels {
    var nodes: [Node] = [Node(rank: none, firstChild: 0, childCount: 0, label: 0)]

    /// Keys `range` share the first `depth` bytes, which lead to `node`.
    struct Pending {
      var node: Int
      var range: Range<Int>
      var depth: Int
    }

    mutating func build(_ keys: ByteStrings) {
      var level = [Pending(node: 0, range: 0..<keys.count, depth: 0)]
      while !level.isEmpty {
        var next: [Pending] = []
        for pending in level where !pending.range.isEmpty {
          // The dense tables hand over at depth two: a leaf may stand there, but not above.
          if pending.range.count == 1, pending.depth >= 2 {
            nodes[pending.node].rank = UInt32(pending.range.lowerBound) | leafBit
            continue
          }
          var lower = pending.range.lowerBound
          if keys.range(lower).count == pending.depth {
            nodes[pending.node].rank = UInt32(lower)
            lower += 1
          }
          appendChildren(of: lower..<pending.range.upperBound, pending, keys, to: &next)
        }
        level = next
      }
    }

    private mutating func appendChildren(
      of range: Range<Int>, _ parent: Pending, _ keys: ByteStrings, to next: inout [Pending]
    ) {
      nodes[parent.node].firstChild = UInt32(nodes.count)
      var index = range.lowerBound
      while index < range.upperBound {
        let label = keys.bytes[Int(keys.starts[index]) + parent.depth]
        var end = index + 1
        while end < range.upperBound, keys.bytes[Int(keys.starts[end]) + parent.depth] == label { end += 1 }
        next.append(Pending(node: nodes.count, range: index..<end, depth: parent.depth + 1))
        nodes.append(Node(rank: none, firstChild: 0, childCount: 0, label: label))
        index = end
      }
      nodes[parent.node].childCount = UInt16(nodes.count - Int(nodes[parent.node].firstChild))
    }

    func denseTables() -> (single: [UInt32], pairs: [UInt32]) {
      var single = [UInt32](repeating: none, count: 128)
      var pairs = [UInt32](repeating: none, count: ByteTrie.pairCount)
      for child in children(of: 0) {
        let first = nodes[child].label
        if first < 0x80 { single[Int(first)] = nodes[child].rank }
        for grandchild in children(of: child) {
          pairs[ByteTrie.pairIndex(first, nodes[grandchild].label)] = UInt32(grandchild)
        }
      }
      return (single, pairs)
    }

    private func children(of node: Int) -> Range<Int> {
      let first = Int(nodes[node].firstChild)
      return first..<(first + Int(nodes[node].childCount))
    }
  }
}
