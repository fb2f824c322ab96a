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
    writer.table(Array(storage.nodes))
    writer.table(Array(storage.single))
    writer.table(Array(storage.pairs))
  }

  /// Reads a trie back; nothing is built.
  public init(from reader: inout FlatReader) throws(FlatFormError) {
    self.init(
      keys: try reader.strings(), nodes: try reader.table(), single: try reader.table(), pairs: try reader.table())
    guard storage.single.count == 128, storage.pairs.count == ByteTrie.pairCount, namesOnlyItself else {
      throw FlatFormError()
    }
  }

  /// Whether every node, rank and pair leads to something that is there: walks do not check.
  private var namesOnlyItself: Bool {
    func isRank(_ rank: UInt32) -> Bool {
      rank == ByteTrie.none || Int(rank & ~ByteTrie.leafBit) < keys.count
    }
    let count = storage.nodes.count
    return storage.nodes.allSatisfy { isRank($0.rank) && Int($0.firstChild) + Int($0.childCount) <= count }
      && storage.single.allSatisfy(isRank) && storage.pairs.allSatisfy { $0 == ByteTrie.none || Int($0) < count }
  }
}
