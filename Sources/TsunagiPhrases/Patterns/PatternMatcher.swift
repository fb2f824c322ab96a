import TsunagiMatching

/// Runs one program at one place of a text, trying its ways in order of preference.
///
/// Where two ways meet at the same place of the text, the later one stops: whatever it could still find has been
/// found. So the work is bounded by nodes × span, whatever the pattern and the text. The match with the longest span
/// wins, of those the first way.
struct PatternMatcher {
  /// Something that a slot can take: a language's name or an entity.
  struct Filler {
    var filling: UInt32
    var start: Int
    var end: Int
    /// The position among the language names, or among the message's entities.
    var value: Int
  }

  struct Capture {
    var slot: UInt32
    var filling: UInt32
    var start: Int
    var end: Int
    var value: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<PatternCode.Node>
  let targets: UnsafeBufferPointer<UInt32>
  let literals: UnsafeBufferPointer<UInt8>

  /// What can fill slots in the sentence, in text order.
  private var fillers: [Filler] = []
  /// The sentence that matches stay in, and where its first and last word begin and end.
  private var sentence = 0..<0
  private var firstWord = 0
  private var lastWord = 0

  private var separatesWords = true
  private var start = 0
  private var limit = 0
  private var joins = 0
  private var hasVisited = false
  private var visited: [UInt64] = []
  private var stack: [Capture] = []

  /// The longest way found from the last start: where it stopped, and where the text that it means ends.
  private var bestReach = 0
  private(set) var bestEnd = 0
  private(set) var captures: [Capture] = []
  /// Whether that way passed over words in a gap: what they say, the match does not mean.
  private(set) var skipsWords = false
  /// How many gaps with words in them the way under trial has passed.
  private var skips = 0

  init(
    bytes: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<UInt8>,
    nodes: UnsafeBufferPointer<PatternCode.Node>, targets: UnsafeBufferPointer<UInt32>,
    literals: UnsafeBufferPointer<UInt8>
  ) {
    self.bytes = bytes
    self.classes = classes
    self.nodes = nodes
    self.targets = targets
    self.literals = literals
  }

  /// Keeps the following matches within a sentence.
  mutating func enter(_ sentence: Range<Int>, fillers: [Filler]) {
    self.sentence = sentence
    self.fillers = fillers
    firstWord = sentence.lowerBound
    while firstWord < sentence.upperBound, !isWord(firstWord) { firstWord += 1 }
    lastWord = sentence.upperBound
    while lastWord > firstWord, !isWord(lastWord - 1) { lastWord -= 1 }
  }

  /// Finds the longest match that begins at `start`; its end is ``bestEnd`` and its slots are ``captures``.
  mutating func match(_ program: PatternCode.Program, at start: Int) -> Bool {
    self.start = start
    limit = min(sentence.upperBound, start + PatternNode.Limit.span)
    separatesWords = program.separatesWords
    joins = Int(program.joins)
    hasVisited = false
    bestReach = -1
    bestEnd = start
    stack.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
    step(program.entry, start, start)
    return bestEnd > start
  }

  /// Follows the graph from `node` at `position`; `end` is where the last part that is not a space ended.
  private mutating func step(_ node: UInt32, _ position: Int, _ end: Int) {
    var index = Int(node)
    var position = position
    var end = end
    while true {
      let node = nodes[index]
      if node.join != PatternCode.noJoin, !visit(Int(node.join), position) { return }
      switch node.operation {
      case .accept:
        accept(position, end)
        return
      case .literal:
        let count = Int(node.second)
        guard position + count <= limit, equals(Int(node.first), count, position) else { return }
        position += count
        end = position
      case .space:
        followSpace(node, position, end)
        return
      case .gap:
        followGap(node, position, end, isText: false)
        return
      case .slot:
        if node.second == PatternCode.Filling.text {
          followGap(node, position, end, isText: true)
        } else {
          followFillers(node, position)
        }
        return
      case .split:
        // Most branches begin with something else than what stands here.
        let hash = StartHash.hash(bytes, position)
        for slot in Int(node.first)..<Int(node.first + node.second) {
          let lead = nodes[Int(targets[slot])].lead
          if lead == hash || lead == PatternCode.noLead { step(targets[slot], position, end) }
        }
        return
      case .sentenceStart:
        guard position <= firstWord else { return }
      case .sentenceEnd:
        guard position >= lastWord else { return }
      }
      index = Int(node.next)
    }
  }

  private mutating func accept(_ position: Int, _ end: Int) {
    guard end > start, position > bestReach, isEnd(end) else { return }
    bestReach = position
    bestEnd = end
    captures = stack
    skipsWords = skips > 0
  }

  /// Marks that a way came by, and tells whether it is the first.
  private mutating func visit(_ join: Int, _ position: Int) -> Bool {
    // One more word than the span needs, for the position at its end.
    let stride = (PatternNode.Limit.span + 64) / 64
    if !hasVisited {
      hasVisited = true
      let count = joins * stride
      if visited.count < count {
        visited = [UInt64](repeating: 0, count: count)
      } else {
        for index in 0..<count { visited[index] = 0 }
      }
    }
    let offset = position - start
    let word = join * stride + offset >> 6
    let mask: UInt64 = 1 << UInt64(offset & 63)
    if visited[word] & mask != 0 { return false }
    visited[word] |= mask
    return true
  }

  // MARK: Parts that can be passed in several ways

  /// Between words: as many separators as there are, or fewer where the pattern goes on with one.
  private mutating func followSpace(_ node: PatternCode.Node, _ position: Int, _ end: Int) {
    // A match does not begin with what stands before it.
    if position == start { return step(node.next, position, end) }
    var last = position
    while last < limit, separatesWords ? !isWord(last) : classes[last] == LetterClass.space.rawValue { last += 1 }
    if last == limit, last < sentence.upperBound { return }
    let canBeEmpty =
      !separatesWords || position == sentence.upperBound || !isWord(position - 1)
    var index = last
    while index > position {
      if index == last || isScalarStart(index) { step(node.next, index, end) }
      index -= 1
    }
    if canBeEmpty { step(node.next, position, end) }
  }

  /// A gap or a free text, shortest first.
  private mutating func followGap(_ node: PatternCode.Node, _ position: Int, _ end: Int, isText: Bool) {
    if !isText { step(node.next, position, end) }
    var last = position
    let count = separatesWords ? PatternNode.Limit.gapWords : PatternNode.Limit.gapGraphemes
    for _ in 0..<count {
      let from = last
      last = separatesWords ? wordEnd(from) : graphemeEnd(from)
      guard last > from else { return }
      if isText {
        var first = position
        while first < last, !isWord(first) { first += 1 }
        guard first < last else { continue }
        stack.append(Capture(slot: node.first, filling: node.second, start: first, end: last, value: 0))
        step(node.next, last, last)
        stack.removeLast()
      } else {
        skips += 1
        step(node.next, last, last)
        skips -= 1
      }
    }
  }

  private mutating func followFillers(_ node: PatternCode.Node, _ position: Int) {
    var low = 0
    var high = fillers.count
    while low < high {
      let middle = (low + high) / 2
      if fillers[middle].start < position { low = middle + 1 } else { high = middle }
    }
    while low < fillers.count, fillers[low].start == position {
      let filler = fillers[low]
      low += 1
      guard filler.filling == node.second, filler.end <= limit else { continue }
      stack.append(
        Capture(slot: node.first, filling: node.second, start: filler.start, end: filler.end, value: filler.value))
      step(node.next, filler.end, filler.end)
      stack.removeLast()
    }
  }

  // MARK: The text

  private func equals(_ literal: Int, _ count: Int, _ position: Int) -> Bool {
    for offset in 0..<count where literals[literal + offset] != bytes[position + offset] { return false }
    return true
  }

  private func isWord(_ offset: Int) -> Bool {
    classes[offset] >= LetterClass.spaced.rawValue
  }

  private func isScalarStart(_ offset: Int) -> Bool {
    bytes[offset] & 0xC0 != 0x80
  }

  /// Behind the separators at `offset` and the word behind them, in which an apostrophe or a hyphen may stand.
  private func wordEnd(_ offset: Int) -> Int {
    var index = offset
    while index < limit, !isWord(index) { index += 1 }
    guard index < limit else { return offset }
    while index < limit, isWord(index) || (joinsWords(index) && index + 1 < limit && isWord(index + 1)) { index += 1 }
    return index == limit && limit < sentence.upperBound ? offset : index
  }

  private func joinsWords(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "'") || bytes[offset] == UInt8(ascii: "-")
  }

  private func graphemeEnd(_ offset: Int) -> Int {
    var index = offset
    guard index < limit else { return offset }
    repeat { index += 1 } while index < limit && (!isScalarStart(index) || classes[index] == LetterClass.mark.rawValue)
    return index == limit && limit < sentence.upperBound ? offset : index
  }

  /// Whether a match may begin at `offset`, the start of a scalar: not within a word, not at a mark or a space.
  func isStart(_ offset: Int) -> Bool {
    let kind = classes[offset]
    if kind == LetterClass.mark.rawValue || kind == LetterClass.space.rawValue { return false }
    return kind != LetterClass.spaced.rawValue || offset == 0 || classes[offset - 1] != LetterClass.spaced.rawValue
  }

  /// Whether a match may end at `offset`: at the edge of a word, and not in front of the `'t` of “can't”.
  private func isEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    let next = classes[offset]
    if next == LetterClass.mark.rawValue { return false }
    if next == LetterClass.spaced.rawValue {
      var index = offset - 1
      while index > start, classes[index] == LetterClass.mark.rawValue { index -= 1 }
      return classes[index] != LetterClass.spaced.rawValue
    }
    if bytes[offset] == UInt8(ascii: "'"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "t") {
      return offset + 2 < bytes.count && isWord(offset + 2)
    }
    return true
  }
}
