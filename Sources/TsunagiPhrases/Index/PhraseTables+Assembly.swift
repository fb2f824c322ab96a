import TsunagiLanguage
import TsunagiMatching
import TsunagiText

extension PhraseTables {
  /// Keeps the longest of overlapping matches, takes back what `not` patterns deny, and fills in the details.
  func assemble(
    _ found: [Found], _ text: MessageText, _ shape: TextShape, _ entities: [Entity],
    _ preferred: LanguageTag?, reportsCourtesy: Bool
  ) -> PhraseMatches {
    if found.isEmpty { return PhraseMatches() }
    let kept = longest(of: found, preferred)
    let courtesies = courtesy.map { number in kept.filter { $0.intent == number } } ?? []
    let denials = found.filter(\.isDenial).sorted { ($0.start, $0.program) < ($1.start, $1.program) }
    var result = PhraseMatches()
    for match in kept where reportsCourtesy || match.intent != courtesy {
      let phrase = phrase(match, text, shape, entities, courtesies)
      if let denial = denial(of: match, among: denials) {
        let wording = wordings[denial.wording]
        result.cancelled.append(
          CancelledPhrase(
            match: phrase, pattern: wording.not[Int(code.programs[denial.program].index)], language: wording.language,
            range: text.folded.source(of: denial.start..<denial.end)))
      } else {
        result.matches.append(phrase)
      }
    }
    return result
  }

  /// The matches that are left of each intent, in text order: the leftmost of those that overlap, of these the longest.
  ///
  /// 「できれば日本語が話せる方をお願いします」 thus keeps its できれば, although what matches without it reaches further.
  private func longest(of found: [Found], _ preferred: LanguageTag?) -> [Found] {
    // Sorted by what is copied out first: comparing must not touch the index.
    var ranked: [(start: Int, end: Int, program: Int, index: Int)] = []
    for (index, match) in found.enumerated() where !match.isDenial {
      let isPreferred = preferred != nil && wordings[match.wording].language == preferred
      ranked.append((match.start, -match.end, isPreferred ? -1 : match.program, index))
    }
    ranked.sort { ($0.start, $0.end, $0.program) < ($1.start, $1.end, $1.program) }
    var kept: [Found] = []
    var taken: [Int: Int] = [:]
    for rank in ranked {
      let match = found[rank.index]
      if match.start < taken[match.intent] ?? 0 { continue }
      taken[match.intent] = match.end
      kept.append(match)
    }
    return kept
  }

  /// The first `not` match of the same intent that overlaps `match` in its sentence; `denials` are sorted by start.
  private func denial(of match: Found, among denials: [Found]) -> Found? {
    // No match is longer than the span, so none that begins further to the left reaches here.
    denials[denials.firstIndex(from: match.start - PatternNode.Limit.span)...].prefix { $0.start < match.end }.first {
      $0.intent == match.intent && $0.sentence == match.sentence && match.start < $0.end
    }
  }

  private func phrase(
    _ match: Found, _ text: MessageText, _ shape: TextShape, _ entities: [Entity], _ courtesies: [Found]
  ) -> PhraseMatch {
    let wording = wordings[match.wording]
    let intent = intents[wording.intent]
    let folded = match.start..<match.end
    var slots: [String: SlotValue] = [:]
    for capture in match.captures {
      let name = code.slotNames[Int(capture.slot)]
      guard let type = intent.slots[name] else { continue }
      slots[name] = value(capture, type, text, entities)
    }
    return PhraseMatch(
      intent: intent.id, language: wording.language, folded: folded, range: text.folded.source(of: folded),
      sentence: match.sentence, slots: slots,
      attributes: wording.groups[Int(code.programs[match.program].group)],
      coversSentence: covers(match, text.sentences[match.sentence], shape, courtesies))
  }

  private func value(
    _ capture: PatternMatcher.Capture, _ type: SlotType, _ text: MessageText, _ entities: [Entity]
  ) -> SlotValue {
    let range = text.folded.source(of: capture.start..<capture.end)
    switch capture.filling {
    case PatternCode.Filling.language:
      return SlotValue(
        type: type, text: text.original(range), value: names[capture.value].tag.description, range: range)
    case PatternCode.Filling.text:
      let written = text.original(range)
      return SlotValue(type: type, text: written, value: written, range: range)
    default:
      let entity = entities[capture.value]
      return SlotValue(type: type, text: entity.text, value: entity.value.phraseValue, range: entity.range)
    }
  }

  /// Longer sentences are never covered: nobody packs that much courtesy around a request.
  private static let longestCovered = 1_000

  /// Whether each letter and digit of the sentence is meant by the match or is a courtesy; words in a gap are neither.
  private func covers(_ match: Found, _ sentence: Range<Int>, _ shape: TextShape, _ courtesies: [Found]) -> Bool {
    if match.skipsWords || sentence.count > PhraseTables.longestCovered { return false }
    let courtesies = courtesies[courtesies.firstIndex(from: sentence.lowerBound)...].prefix {
      $0.sentence == match.sentence
    }.filter { !$0.skipsWords }
    var offset = sentence.lowerBound
    while offset < sentence.upperBound {
      if offset == match.start {
        offset = match.end
      } else if let courtesy = courtesies.first(where: { $0.start <= offset && offset < $0.end }) {
        offset = courtesy.end
      } else if shape.isWord(offset) {
        // A courtesy may begin before the match and reach into it, but nothing may be left between them.
        guard match.start < offset, offset < match.end else { return false }
        offset = match.end
      } else {
        offset += 1
      }
    }
    return true
  }
}

extension [PhraseTables.Found] {
  /// The index of the first that begins at `start` or behind it, when they are in text order.
  fileprivate func firstIndex(from start: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension EntityValue {
  /// The value as a slot carries it.
  fileprivate var phraseValue: String {
    switch self {
    case .text(let text): text
    case .amount(let decimal, let currency): currency.map { "\(decimal) \($0)" } ?? decimal
    case .date(let iso, let candidates): iso ?? candidates.joined(separator: "/")
    case .time(let time): time
    }
  }
}

extension MessageText {
  /// The original's text of a range of bytes.
  func original(_ range: Range<Int>) -> String {
    let utf8 = original.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    return String(original[lower..<upper])
  }
}
