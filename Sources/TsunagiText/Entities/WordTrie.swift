/// A set of folded words, each with a value, looked up in text forwards from an offset or backwards to one.
///
/// Small and immutable; a look-up takes time in the length of the longest word that fits.
struct WordTrie<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var children: [(byte: UInt8, node: Int)] = []
    var value: Int?
  }

  private var nodes: [Node] = [Node()]
  private var roots = [Int32](repeating: -1, count: 256)
  private var values: [Value] = []
  private let isBackward: Bool

  /// - Parameter backward: Whether words are looked up from their end.
  init(_ words: some Sequence<(word: String, value: Value)>, backward: Bool = false) {
    isBackward = backward
    for (word, value) in words {
      let folded = Fold.fold(word).bytes
      insert(backward ? folded.reversed() : folded, value)
    }
    for child in nodes[0].children { roots[Int(child.byte)] = Int32(child.node) }
  }

  private mutating func insert(_ bytes: [UInt8], _ value: Value) {
    var node = 0
    for byte in bytes {
      if let next = nodes[node].children.first(where: { $0.byte == byte }) {
        node = next.node
      } else {
        nodes.append(Node())
        nodes[node].children.append((byte, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    guard node != 0, nodes[node].value == nil else { return }
    nodes[node].value = values.count
    values.append(value)
  }

  /// The longest word that begins at an offset, or ends at it when looked up backwards, and stands between boundaries.
  ///
  /// A Latin, Greek, Cyrillic or Arabic word must not continue on its far side; other scripts do not divide words.
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
      if let index = nodes[node].value, !continues(bytes, from: position - step, to: position) {
        found = (values[index], length)
      }
      guard position >= 0, position < bytes.count else { return found }
      let byte = bytes[position]
      guard let next = nodes[node].children.first(where: { $0.byte == byte }) else { return found }
      node = next.node
    }
  }

  /// Whether a word goes on from its last byte to the one beyond it.
  private func continues(_ bytes: UnsafeBufferPointer<UInt8>, from last: Int, to beyond: Int) -> Bool {
    guard beyond >= 0, beyond < bytes.count else { return false }
    return TextBytes.isSpacedLetter(bytes, at: last) && TextBytes.isSpacedLetter(bytes, at: beyond)
  }
}
