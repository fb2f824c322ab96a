extension ByteStrings {
  /// The strings of a block as they were stored; `nil` when the starts do not cut it into strings.
  init?(bytes: [UInt8], starts: [UInt32]) {
    guard starts.first == 0, let last = starts.last, Int(last) == bytes.count else { return nil }
    for index in 1..<starts.count where starts[index] < starts[index - 1] { return nil }
    self.init(storedBytes: bytes, storedStarts: starts)
  }
}

extension ByteTrie {
  public func write(to writer: inout FlatWriter) {
    writer.strings(keys)
    writer.table(nodes)
    writer.table(single)
    writer.table(pairs)
  }

  /// Reads a trie back; nothing is built.
  public init(from reader: inout FlatReader) throws(FlatFormError) {
    self.init(
      keys: try reader.strings(), nodes: try reader.table(), single: try reader.table(), pairs: try reader.table())
    guard single.count == 128, pairs.count == ByteTrie.pairCount, namesOnlyItself else { throw FlatFormError() }
  }

  /// Whether every node, rank and pair leads to something that is there: walks do not check.
  private var namesOnlyItself: Bool {
    func isRank(_ rank: UInt32) -> Bool {
      rank == ByteTrie.none || Int(rank & ~ByteTrie.leafBit) < keys.count
    }
    return nodes.allSatisfy { isRank($0.rank) && Int($0.firstChild) + Int($0.childCount) <= nodes.count }
      && single.allSatisfy(isRank) && pairs.allSatisfy { $0 == ByteTrie.none || Int($0) < nodes.count }
  }
}
