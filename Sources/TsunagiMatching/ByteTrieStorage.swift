/// The tables of a ``ByteTrie``, in memory of their own, so that a walk counts no references.
///
/// `@unchecked Sendable`: the memory is filled before `init` returns, never written again, and freed when nobody has
/// a reference left.
final class ByteTrieStorage: @unchecked Sendable {
  let keys: ByteStrings
  let keyBytes: UnsafeBufferPointer<UInt8>
  let keyStarts: UnsafeBufferPointer<UInt32>
  let nodes: UnsafeBufferPointer<ByteTrie.Node>
  /// The rank of the key that is a single byte of ASCII, or `none`.
  let single: UnsafeBufferPointer<UInt32>
  /// The node behind the first two bytes, or `none` where there is none.
  let pairs: UnsafeBufferPointer<UInt32>

  init(keys: ByteStrings, nodes: [ByteTrie.Node], single: [UInt32], pairs: [UInt32]) {
    self.keys = keys
    keyBytes = ByteTrieStorage.copy(keys.bytes)
    keyStarts = ByteTrieStorage.copy(keys.starts)
    self.nodes = ByteTrieStorage.copy(nodes)
    self.single = ByteTrieStorage.copy(single)
    self.pairs = ByteTrieStorage.copy(pairs)
  }

  deinit {
    keyBytes.deallocate()
    keyStarts.deallocate()
    nodes.deallocate()
    single.deallocate()
    pairs.deallocate()
  }

  /// Only for trivial elements, which need no deinitialisation.
  private static func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }
}
