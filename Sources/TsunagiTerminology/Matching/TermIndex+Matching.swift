import TsunagiMatching
import TsunagiText

extension TermIndex {
  /// The terms of all languages in a text, in text order; at one place, in the order of the languages.
  ///
  /// - Complexity: Linear in the length of the text, times the length of the longest term in the worst case.
  public func matches(in text: MessageText) -> [TermMatch] {
    matches(in: text, isOverlapping: false)
  }

  /// The same, also those that lie in longer ones: “order” in “order number”.
  public func overlappingMatches(in text: MessageText) -> [TermMatch] {
    matches(in: text, isOverlapping: true)
  }

  private func matches(in text: MessageText, isOverlapping: Bool) -> [TermMatch] {
    guard !tables.terms.isEmpty, !text.folded.bytes.isEmpty else { return [] }
    return text.folded.bytes.withUnsafeBufferPointer { bytes in
      var search = TermSearch(tables, bytes, original: text.original, folded: text.folded, isOverlapping: isOverlapping)
      return search.run()
    }
  }
}

/// One search of a ``TermIndex`` through one text.
private struct TermSearch {
  /// A term that stands at the place that is looked at.
  private struct Candidate {
    var end: Int
    var term: Int
    var language: Int
  }

  private let index: TermTables
  private let bytes: UnsafeBufferPointer<UInt8>
  private let shape: TextShape
  private let original: String
  private let folded: FoldedText
  private let isOverlapping: Bool
  /// By language, its last match.
  private var taken: [Range<Int>]
  private var candidates: [Candidate] = []
  private var hits: [ByteTrie.Hit] = []
  private var key: [UInt8] = []
  private var found: [TermMatch] = []

  init(
    _ index: TermTables, _ bytes: UnsafeBufferPointer<UInt8>, original: String, folded: FoldedText,
    isOverlapping: Bool
  ) {
    self.index = index
    self.bytes = bytes
    self.original = original
    self.folded = folded
    self.isOverlapping = isOverlapping
    shape = TextShape(bytes)
    taken = [Range<Int>](repeating: 0..<0, count: index.languages.count)
    hits.reserveCapacity(8)
  }

  mutating func run() -> [TermMatch] {
    guard index.beginsWithSymbol else {
      for start in shape.starts { findTerms(at: Int(start)) }
      return found
    }
    var next = 0
    for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
      if next < shape.starts.count, Int(shape.starts[next]) == start {
        findTerms(at: start)
        next += 1
      } else if !shape.isWord(start) {
        findSurfaces(at: start)
        choose(at: start)
      }
    }
    return found
  }

  private mutating func findTerms(at start: Int) {
    findSurfaces(at: start)
    guard bytes[start] < 0x80 || shape.classes[start] == LetterClass.spaced.rawValue else { return choose(at: start) }
    let languages = index.stemGuard.languages(bytes, start)
    if languages != 0 { findStems(at: start, languages) }
    choose(at: start)
    guard bytes[start] >= 0xD8, bytes[start] <= 0xDB, let word = StemmedWords.word(at: start, bytes, shape) else {
      return
    }
    for inner in ArabicClitics.starts(bytes, word.lowerBound, word.upperBound) {
      findSurfaces(at: inner)
      let languages = index.stemGuard.languages(bytes, inner)
      if languages != 0 { findStems(at: inner, languages) }
      choose(at: inner)
    }
  }

  private mutating func findSurfaces(at start: Int) {
    hits.removeAll(keepingCapacity: true)
    index.surfaces.appendPrefixes(of: bytes, at: start, end: bytes.count, to: &hits)
    for hit in hits {
      guard shape.isEdge(Int(hit.end)) else { continue }
      let terms = Int(index.surfaceStarts[Int(hit.rank)])..<Int(index.surfaceStarts[Int(hit.rank) + 1])
      for term in terms {
        addCandidate(Int(hit.end), Int(index.surfaceTerms[term]))
      }
    }
  }

  private mutating func addCandidate(_ end: Int, _ term: Int) {
    candidates.append(Candidate(end: end, term: term, language: Int(index.terms[term].language)))
  }

  private mutating func findStems(at start: Int, _ languages: UInt32) {
    guard let word = StemmedWords.word(at: start, bytes, shape) else { return }
    var rest = languages
    while rest != 0 {
      let language = rest.trailingZeroBitCount
      rest &= rest - 1
      guard isOverlapping || taken[language].upperBound <= start, let stemmer = index.stemmers[language] else {
        continue
      }
      findStems(from: word, language, stemmer)
    }
  }

  private mutating func findStems(from first: Range<Int>, _ language: Int, _ stemmer: Stemmer) {
    key.removeAll(keepingCapacity: true)
    key.append(UInt8(language))
    stemmer.appendStem(of: UnsafeBufferPointer(rebasing: bytes[first]), to: &key)
    guard let head = index.heads.rank(of: key) else { return }
    // Where the key stands after each word, and where that word ends in the text.
    var ends = [(key: key.count, text: first.upperBound)]
    while ends.count < Int(index.headWords[Int(head)]),
      let next = StemmedWords.nextWord(after: ends[ends.count - 1].text, bytes, shape),
      let word = StemmedWords.word(at: next, bytes, shape)
    {
      key.append(0x20)
      stemmer.appendStem(of: UnsafeBufferPointer(rebasing: bytes[word]), to: &key)
      ends.append((key.count, word.upperBound))
    }
    hits.removeAll(keepingCapacity: true)
    key.withUnsafeBufferPointer { index.stems.appendPrefixes(of: $0, at: 0, end: $0.count, to: &hits) }
    for hit in hits {
      guard let end = ends.first(where: { $0.key == Int(hit.end) }) else { continue }
      for term in Int(index.stemStarts[Int(hit.rank)])..<Int(index.stemStarts[Int(hit.rank) + 1]) {
        addCandidate(end.text, Int(index.stemTerms[term]))
      }
    }
  }

  /// Keeps, for each language that is free here, the longest candidates that are accepted: longer ones first, then
  /// in the order of the languages, then of the terms.
  private mutating func choose(at start: Int) {
    if candidates.isEmpty { return }
    if candidates.count > 1 {
      candidates.sort { ($1.end, $0.language, $0.term) < ($0.end, $1.language, $1.term) }
    }
    var kept = 0
    for candidate in candidates {
      let entry = index.terms[candidate.term]
      let last = taken[candidate.language]
      // Terms of several concepts may share the longest text.
      let isEqual = last.upperBound == candidate.end && last.lowerBound == start
      guard last.upperBound <= start || isEqual || isOverlapping, isAccepted(candidate, entry, start) else { continue }
      taken[candidate.language] = start..<candidate.end
      // Terms are numbered concept by concept, so those of one stand side by side.
      let isNamed =
        kept > 0 && candidates[kept - 1].end == candidate.end && candidates[kept - 1].language == candidate.language
        && index.terms[candidates[kept - 1].term].concept == entry.concept
      if isNamed { continue }
      found.append(match(candidate, entry, start))
      candidates[kept] = candidate
      kept += 1
    }
    candidates.removeAll(keepingCapacity: true)
  }

  private func match(_ candidate: Candidate, _ entry: TermTables.Entry, _ start: Int) -> TermMatch {
    let range = start..<candidate.end
    return TermMatch(
      concept: index.id(ofConcept: Int(entry.concept)), language: index.languages[Int(entry.language)],
      status: entry.status, term: index.text(of: candidate.term), folded: range, range: folded.source(of: range))
  }

  private func isAccepted(_ candidate: Candidate, _ entry: TermTables.Entry, _ start: Int) -> Bool {
    if entry.needsCapitals, !isInCapitals(start..<candidate.end) { return false }
    let excepts = Int(index.exceptStarts[candidate.term])..<Int(index.exceptStarts[candidate.term + 1])
    return !excepts.contains { covers(index.excepts.range($0), start..<candidate.end) }
  }

  private func isInCapitals(_ range: Range<Int>) -> Bool {
    let source = folded.source(of: range)
    return original.utf8.dropFirst(source.lowerBound).prefix(source.count).allSatisfy { $0 < 0x61 || $0 > 0x7A }
  }

  /// Whether the text at `range` is part of a longer text that means something else.
  private func covers(_ except: Range<Int>, _ range: Range<Int>) -> Bool {
    let context = index.excepts.bytes
    guard except.count >= range.count else { return false }
    for shift in 0...(except.count - range.count) {
      let start = range.lowerBound - shift
      guard start >= 0, start + except.count <= bytes.count else { continue }
      if (0..<except.count).allSatisfy({ bytes[start + $0] == context[except.lowerBound + $0] }) { return true }
    }
    return false
  }
}
