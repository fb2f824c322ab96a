import TsunagiLanguage
import TsunagiMatching
import TsunagiText

extension PhraseIndex {
  /// Everything that a message says.
  ///
  /// Among overlapping matches of one intent the leftmost stays, of these the longest; then a `not` pattern of the intent that overlaps a
  /// match in the same sentence cancels it.
  ///
  /// - Parameters:
  ///   - entities: The entities of `text`, which fill slots of their types.
  ///   - preferred: The language whose wording is reported where wordings of several match the same words.
  ///   - languages: The languages whose wordings are tried; `nil` for all.
  /// - Complexity: Linear in the length of the message.
  public func matches(
    in text: MessageText, entities: [Entity], preferring preferred: LanguageTag? = nil,
    only languages: Set<LanguageTag>? = nil
  ) -> PhraseMatches {
    matches(in: text, entities, preferred, languages, reportsCourtesy: false)
  }

  func matches(
    in text: MessageText, _ entities: [Entity], _ preferred: LanguageTag?, _ languages: Set<LanguageTag>?,
    reportsCourtesy: Bool
  ) -> PhraseMatches {
    guard !text.folded.bytes.isEmpty, !code.programs.isEmpty else { return PhraseMatches() }
    return text.folded.bytes.withUnsafeBufferPointer { bytes in
      let shape = TextShape(bytes)
      let scan = scan(text, bytes, shape, entities)
      let found = run(scan, text, bytes, shape, languages)
      return assemble(found, text, shape, entities, preferred, reportsCourtesy: reportsCourtesy)
    }
  }

  // MARK: The scan

  /// What a message has of that which patterns need.
  struct Scan {
    /// Items in the order in which they were met.
    var items: [Int] = []
    var isPresent: BitSet
    var fillers: [PatternMatcher.Filler] = []
  }

  private func scan(
    _ text: MessageText, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape, _ entities: [Entity]
  ) -> Scan {
    var scan = Scan(isPresent: BitSet(count: itemCount))
    var hits: [ByteTrie.Hit] = []
    hits.reserveCapacity(16)
    let fillings = words.keys.count + inner.keys.count
    for start in shape.starts {
      hits.removeAll(keepingCapacity: true)
      words.appendPrefixes(of: bytes, at: Int(start), end: bytes.count, to: &hits)
      for hit in hits {
        if scan.isPresent.insert(Int(hit.rank)) { scan.items.append(Int(hit.rank)) }
        let name = nameOfWord[Int(hit.rank)]
        if name == PhraseIndex.noName || (names[Int(name)].isBare && text.hasDiacritics) { continue }
        guard shape.isEdge(Int(hit.end)) else { continue }
        scan.fillers.append(
          PatternMatcher.Filler(
            filling: PatternCode.Filling.language, start: Int(start), end: Int(hit.end), value: Int(name)))
      }
    }
    if !inner.keys.isEmpty {
      for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
        hits.removeAll(keepingCapacity: true)
        inner.appendPrefixes(of: bytes, at: start, end: bytes.count, to: &hits)
        for hit in hits {
          let item = words.keys.count + Int(hit.rank)
          if scan.isPresent.insert(item) { scan.items.append(item) }
        }
      }
    }
    let hasNames = !scan.fillers.isEmpty
    for (index, entity) in entities.enumerated() where !entity.folded.isEmpty {
      guard let type = code.entityTypes.firstIndex(of: entity.type.rawValue) else { continue }
      scan.fillers.append(
        PatternMatcher.Filler(
          filling: PatternCode.Filling.firstEntity + UInt32(type), start: entity.folded.lowerBound,
          end: entity.folded.upperBound, value: index))
    }
    if !entities.isEmpty { scan.fillers.sort { ($0.start, -$0.end) < ($1.start, -$1.end) } }
    if hasNames { scan.add(fillings + Int(PatternCode.Filling.language)) }
    for filler in scan.fillers { scan.add(fillings + Int(filler.filling)) }
    return scan
  }

  // MARK: The patterns

  /// A match of one pattern.
  struct Found {
    var program: Int
    var wording: Int
    var intent: Int
    /// Of a `not` pattern.
    var isDenial: Bool
    var sentence: Int
    var start: Int
    var end: Int
    var captures: [PatternMatcher.Capture]
  }

  private func run(
    _ scan: Scan, _ text: MessageText, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape,
    _ languages: Set<LanguageTag>?
  ) -> [Found] {
    var candidates: [Int] = []
    var tried = BitSet(count: code.programs.count)
    for item in scan.items {
      for slot in Int(triggerStarts[item])..<Int(triggerStarts[item + 1]) {
        let number = Int(triggered[slot])
        let program = code.programs[number]
        guard isSatisfied(program, scan), !(program.isBare && text.hasDiacritics) else { continue }
        if let languages, !languages.contains(wordings[Int(program.wording)].language) { continue }
        if tried.insert(number) { candidates.append(number) }
      }
    }
    guard !candidates.isEmpty else { return [] }
    var found: [Found] = []
    code.nodes.withUnsafeBufferPointer { nodes in
      code.targets.withUnsafeBufferPointer { targets in
        code.literals.withUnsafeBufferPointer { literals in
          shape.classes.withUnsafeBufferPointer { classes in
            var matcher = PatternMatcher(
              bytes: bytes, classes: classes, nodes: nodes, targets: targets, literals: literals,
              fillers: scan.fillers)
            let starts = shape.starts.map { (offset: Int($0), bit: StartHash.bit(StartHash.hash(bytes, Int($0)))) }
            for (index, sentence) in text.sentences.enumerated() {
              matcher.enter(sentence)
              for number in candidates {
                tryProgram(number, sentence, index, starts, bytes, &matcher, &found)
              }
            }
          }
        }
      }
    }
    return found
  }

  private func isSatisfied(_ program: PatternCode.Program, _ scan: Scan) -> Bool {
    for clause in Int(program.firstClause)..<Int(program.firstClause + program.clauseCount) {
      var isMet = false
      for slot in Int(clauseStarts[clause])..<Int(clauseStarts[clause + 1])
      where scan.isPresent.contains(Int(clauseItems[slot])) {
        isMet = true
        break
      }
      if !isMet { return false }
    }
    return true
  }

  private func tryProgram(
    _ number: Int, _ sentence: Range<Int>, _ sentenceIndex: Int, _ starts: [(offset: Int, bit: UInt64)],
    _ bytes: UnsafeBufferPointer<UInt8>, _ matcher: inout PatternMatcher, _ found: inout [Found]
  ) {
    let program = code.programs[number]
    func attempt(_ start: Int) {
      guard matcher.match(program, at: start) else { return }
      found.append(
        Found(
          program: number, wording: Int(program.wording), intent: wordings[Int(program.wording)].intent,
          isDenial: program.group == PatternCode.notGroup, sentence: sentenceIndex, start: start,
          end: matcher.bestEnd, captures: matcher.captures))
    }
    if program.beginsWithSymbol {
      for start in sentence where bytes[start] & 0xC0 != 0x80 && matcher.isStart(start) { attempt(start) }
      return
    }
    for start in starts where program.startMask & start.bit != 0 {
      if start.offset >= sentence.upperBound { return }
      if start.offset >= sentence.lowerBound { attempt(start.offset) }
    }
  }
}

extension PhraseIndex.Scan {
  fileprivate mutating func add(_ item: Int) {
    if isPresent.insert(item) { items.append(item) }
  }
}
