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
    self.keys = keys
    firstChild = levels.firstChild
    labels = levels.labels
    ranks = levels.ranks
    (ascii, pairs) = levels.denseTables()
  }

  /// The nodes while they are laid out, level by level.
  private struct Levels {
    var firstChild: [UInt32] = []
    var labels: [UInt8] = [0]
    var ranks: [UInt32] = []

    /// Keys `range` share the first `depth` bytes.
    struct Pending {
      var range: Range<Int>
      var depth: Int
    }

    mutating func build(_ keys: ByteStrings) {
      var level = [Pending(range: 0..<keys.count, depth: 0)]
      while !level.isEmpty {
        var next: [Pending] = []
        for node in level {
          firstChild.append(UInt32(labels.count))
          guard !node.range.isEmpty else {
            ranks.append(none)
            continue
          }
          // The dense tables hand over at depth one or two: a leaf may stand there, but not above.
          if node.range.count == 1,
            node.depth >= 2 || (node.depth == 1 && keys[node.range.lowerBound].first ?? 0 < 0x80)
          {
            ranks.append(UInt32(node.range.lowerBound) | leafBit)
            continue
          }
          var lower = node.range.lowerBound
          if keys.range(lower).count == node.depth {
            ranks.append(UInt32(lower))
            lower += 1
          } else {
            ranks.append(none)
          }
          appendChildren(of: lower..<node.range.upperBound, depth: node.depth, keys, to: &next)
        }
        level = next
      }
      firstChild.append(UInt32(labels.count))
    }

    private mutating func appendChildren(
      of range: Range<Int>, depth: Int, _ keys: ByteStrings, to next: inout [Pending]
    ) {
      var index = range.lowerBound
      while index < range.upperBound {
        let label = keys.bytes[Int(keys.starts[index]) + depth]
        var end = index + 1
        while end < range.upperBound, keys.bytes[Int(keys.starts[end]) + depth] == label { end += 1 }
        labels.append(label)
        next.append(Pending(range: index..<end, depth: depth + 1))
        index = end
      }
    }

    func denseTables() -> (ascii: [UInt32], pairs: [UInt32]) {
      var ascii = [UInt32](repeating: none, count: 128)
      var pairs = [UInt32](repeating: none, count: 64 * 256)
      guard let root = firstChild.first else { return (ascii, pairs) }
      for child in Int(root)..<Int(firstChild[1]) {
        if labels[child] < 0x80 {
          ascii[Int(labels[child])] = UInt32(child)
        } else {
          for grandchild in Int(firstChild[child])..<Int(firstChild[child + 1]) {
            pairs[ByteTrie.pairIndex(labels[child], labels[grandchild])] = UInt32(grandchild)
          }
        }
      }
      return (ascii, pairs)
    }
  }
}
