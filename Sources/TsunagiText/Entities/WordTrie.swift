/// A set of folded words, each with a value, looked up in text forwards from an offset or backwards to one.
///
/// Small and immutable; a look-up takes time in the length of the longest word that fits.
struct WordTrie<Value: Sendable>: Sendable {
  /// The children of node `n` are the nodes `firstChild[n]..<firstChild[n + 1]`, sorted by the byte that leads to them.
  private let firstChild: [Int32]
  private let labels: [UInt8]

  /// The index of the value of the word that ends at a node, or -1.
  private let valueIndex: [Int32]

  /// The node behind a first byte, or 0.
  private let roots: [Int32]
  private let values: [Value]
  private let isBackward: Bool

  /// - Parameter backward: Whether words are looked up from their end.
  init(_ words: some Sequence<(word: String, value: Value)>, backward: Bool = false) {
    isBackward = backward
    var values: [Value] = []
    // A word given twice keeps its first value.
    var entries: [[UInt8]: Int32] = [:]
    for (word, value) in words {
      let folded = Fold.fold(word).bytes
      let key = backward ? folded.reversed() : folded
      guard !key.isEmpty, entries[key] == nil else { continue }
      entries[key] = Int32(truncatingIfNeeded: values.count)
      values.append(value)
    }
    self.values = values
    var builder = WordTrieBuilder(keys: entries.sorted { $0.key.lexicographicallyPrecedes($1.key) })
    builder.build()
    firstChild = builder.firstChild
    labels = builder.labels
    valueIndex = builder.valueIndex
    var roots = [Int32](repeating: 0, count: 256)
    for node in Int(firstChild[0])..<Int(firstChild[1]) { roots[Int(labels[node])] = Int32(node) }
    self.roots = roots
  }

  /// The longest word that begins at an offset, or ends at it when looked up backwards, and stands between boundaries.
  ///
  /// A word of a script with spaces must not continue on its far side; other scripts do not divide words.
  func longest(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (value: Value, length: Int)? {
    let step = isBackward ? -1 : 1
    var position = isBackward ? offset - 1 : offset
    guard position >= 0, position < bytes.count else { return nil }
    var node = Int(roots[Int(bytes[position])])
    guard node > 0 else { return nil }
    var found: (value: Value, length: Int)?
    var length = 0
    while true {
      length += 1
      position += step
      let index = valueIndex[node]
      if index >= 0, !continues(bytes, from: position - step, to: position) { found = (values[Int(index)], length) }
      guard position >= 0, position < bytes.count else { return found }
      let byte = bytes[position]
      var child = Int(firstChild[node])
      let end = Int(firstChild[node + 1])
      while child < end, labels[child] < byte { child += 1 }
      guard child < end, labels[child] == byte else { return found }
      node = child
    }
  }

  /// Whether a word goes on from its last byte to the one beyond it.
  private func continues(_ bytes: UnsafeBufferPointer<UInt8>, from last: Int, to beyond: Int) -> Bool {
    guard beyond >= 0, beyond < bytes.count else { return false }
    return TextBytes.isSpacedLetter(bytes, at: last) && TextBytes.isSpacedLetter(bytes, at: beyond)
  }
}
