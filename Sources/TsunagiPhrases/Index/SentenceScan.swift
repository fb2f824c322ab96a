import TsunagiMatching

/// What a sentence has of that which patterns need. Made once for a message, begun anew for each sentence.
struct SentenceScan {
  private(set) var sentence = 0..<0
  /// Where words may begin, each with the bit of its ``StartHash``.
  private(set) var places: [(offset: Int, bit: UInt64)] = []
  /// The items in the order in which they were met.
  private(set) var items: [Int] = []
  /// The patterns that have all they need.
  private(set) var programs: [Int] = []
  var fillers: [PatternMatcher.Filler] = []
  var hits: [ByteTrie.Hit] = []
  private var present: BitSet
  private var chosen: BitSet

  init(itemCount: Int, programCount: Int) {
    present = BitSet(count: itemCount)
    chosen = BitSet(count: programCount)
    hits.reserveCapacity(16)
  }

  /// Forgets the last sentence; `next` is the first of `starts` that no sentence has had yet.
  mutating func begin(
    _ sentence: Range<Int>, _ starts: [UInt32], _ next: inout Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    for item in items { present.remove(item) }
    for program in programs { chosen.remove(program) }
    items.removeAll(keepingCapacity: true)
    programs.removeAll(keepingCapacity: true)
    fillers.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    self.sentence = sentence
    while next < starts.count, Int(starts[next]) < sentence.lowerBound { next += 1 }
    while next < starts.count, Int(starts[next]) < sentence.upperBound {
      let offset = Int(starts[next])
      places.append((offset, StartHash.bit(StartHash.hash(bytes, offset))))
      next += 1
    }
  }

  func contains(_ item: Int) -> Bool {
    present.contains(item)
  }

  mutating func add(_ item: Int) {
    if present.insert(item) { items.append(item) }
  }

  mutating func addProgram(_ program: Int) {
    if chosen.insert(program) { programs.append(program) }
  }
}
