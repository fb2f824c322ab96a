import TsunagiLanguage
import TsunagiMatching
import TsunagiText

extension PhraseTables {
  func matches(
    in text: MessageText, _ entities: [Entity], _ preferred: LanguageTag?, _ languages: Set<LanguageTag>?,
    reportsCourtesy: Bool
  ) -> PhraseMatches {
    guard !text.folded.bytes.isEmpty, !code.programs.isEmpty else { return PhraseMatches() }
    return text.folded.bytes.withUnsafeBufferPointer { bytes in
      let shape = TextShape(bytes)
      let found = run(text, bytes, shape, entities, languages)
      return assemble(found, text, shape, entities, preferred, reportsCourtesy: reportsCourtesy)
    }
  }

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
    /// Whether words in a gap stand between its parts.
    var skipsWords: Bool
  }

  /// Goes through the sentences: what a pattern needs has to be in the sentence that it matches in.
  private func run(
    _ text: MessageText, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape, _ entities: [Entity],
    _ languages: Set<LanguageTag>?
  ) -> [Found] {
    var found: [Found] = []
    code.nodes.withUnsafeBufferPointer { nodes in
      code.targets.withUnsafeBufferPointer { targets in
        code.literals.withUnsafeBufferPointer { literals in
          shape.classes.withUnsafeBufferPointer { classes in
            var matcher = PatternMatcher(
              bytes: bytes, classes: classes, nodes: nodes, targets: targets, literals: literals)
            var scan = SentenceScan(itemCount: itemCount, programCount: code.programs.count)
            var next = 0
            var entity = 0
            for (index, sentence) in text.sentences.enumerated() {
              scan.begin(sentence, shape.starts, &next, bytes)
              look(text, bytes, shape, entities, &entity, &scan)
              choosePrograms(&scan, languages, isBare: !text.hasDiacritics)
              if scan.programs.isEmpty { continue }
              matcher.enter(sentence, fillers: scan.fillers)
              for number in scan.programs { tryProgram(number, index, scan, bytes, &matcher, &found) }
            }
          }
        }
      }
    }
    return found
  }

  // MARK: The scan

  private func look(
    _ text: MessageText, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: TextShape, _ entities: [Entity],
    _ next: inout Int, _ scan: inout SentenceScan
  ) {
    let end = scan.sentence.upperBound
    for place in scan.places {
      scan.hits.removeAll(keepingCapacity: true)
      words.appendPrefixes(of: bytes, at: place.offset, end: end, to: &scan.hits)
      for hit in scan.hits {
        scan.add(Int(hit.rank))
        let name = nameOfWord[Int(hit.rank)]
        if name == PhraseTables.noName || (names[Int(name)].isBare && text.hasDiacritics) { continue }
        guard shape.isEdge(Int(hit.end)) else { continue }
        scan.fillers.append(
          PatternMatcher.Filler(
            filling: PatternCode.Filling.language, start: place.offset, end: Int(hit.end), value: Int(name)))
      }
    }
    if inner.count > 0 {
      for start in scan.sentence where bytes[start] & 0xC0 != 0x80 {
        scan.hits.removeAll(keepingCapacity: true)
        inner.appendPrefixes(of: bytes, at: start, end: end, to: &scan.hits)
        for hit in scan.hits { scan.add(words.count + Int(hit.rank)) }
      }
    }
    let fillings = words.count + inner.count
    if !scan.fillers.isEmpty { scan.add(fillings + Int(PatternCode.Filling.language)) }
    while next < entities.count, entities[next].folded.lowerBound < end {
      let entity = entities[next]
      next += 1
      guard entity.folded.lowerBound >= scan.sentence.lowerBound, entity.folded.upperBound <= end,
        !entity.folded.isEmpty, let type = code.entityTypes.firstIndex(of: entity.type.rawValue)
      else { continue }
      let filling = PatternCode.Filling.firstEntity + UInt32(type)
      scan.fillers.append(
        PatternMatcher.Filler(
          filling: filling, start: entity.folded.lowerBound, end: entity.folded.upperBound, value: next - 1))
      scan.add(fillings + Int(filling))
    }
    if !entities.isEmpty { scan.fillers.sort { ($0.start, -$0.end) < ($1.start, -$1.end) } }
  }

  // MARK: The patterns

  private func choosePrograms(_ scan: inout SentenceScan, _ languages: Set<LanguageTag>?, isBare: Bool) {
    for item in scan.items {
      for slot in Int(triggerStarts[item])..<Int(triggerStarts[item + 1]) {
        let number = Int(triggered[slot])
        let program = code.programs[number]
        guard isSatisfied(program, scan), isBare || !program.isBare else { continue }
        if let languages, !languages.contains(wordings[Int(program.wording)].language) { continue }
        scan.addProgram(number)
      }
    }
  }

  private func isSatisfied(_ program: PatternCode.Program, _ scan: SentenceScan) -> Bool {
    for clause in Int(program.firstClause)..<Int(program.firstClause + program.clauseCount) {
      var isMet = false
      for slot in Int(clauseStarts[clause])..<Int(clauseStarts[clause + 1])
      where scan.contains(Int(clauseItems[slot])) {
        isMet = true
        break
      }
      if !isMet { return false }
    }
    return true
  }

  private func tryProgram(
    _ number: Int, _ sentence: Int, _ scan: SentenceScan, _ bytes: UnsafeBufferPointer<UInt8>,
    _ matcher: inout PatternMatcher, _ found: inout [Found]
  ) {
    let program = code.programs[number]
    func attempt(_ start: Int) {
      guard matcher.match(program, at: start) else { return }
      found.append(
        Found(
          program: number, wording: Int(program.wording), intent: wordings[Int(program.wording)].intent,
          isDenial: program.group == PatternCode.notGroup, sentence: sentence, start: start,
          end: matcher.bestEnd, captures: matcher.captures, skipsWords: matcher.skipsWords))
    }
    if program.beginsWithSymbol {
      for start in scan.sentence where bytes[start] & 0xC0 != 0x80 && matcher.isStart(start) { attempt(start) }
      return
    }
    for place in scan.places where program.startMask & place.bit != 0 { attempt(place.offset) }
  }
}
