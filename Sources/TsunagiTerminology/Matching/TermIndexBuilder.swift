import TsunagiLanguage
import TsunagiMatching
import TsunagiText

/// Collects concepts, then lays out the tables of a ``TermIndex``.
struct TermIndexBuilder {
  private var languages: [LanguageTag]
  private var languageNumbers: [LanguageTag: Int]
  private var stemmers: [Stemmer?]
  private var concepts = ByteStrings()
  private var terms: [TermTables.Entry] = []
  private var texts = ByteStrings()
  private var termStarts: [UInt32] = [0]
  private var excepts = ByteStrings()
  private var exceptStarts: [UInt32] = [0]
  private var surfaces = Keys()
  private var stems = Keys()
  private var heads = ByteStrings()
  private var headCounts: [UInt8] = []
  private var stemGuard = StemGuard()

  /// Strings that name terms.
  private struct Keys {
    var strings = ByteStrings()
    var terms: [UInt32] = []
  }

  init(languages: LanguageCatalog) {
    self.languages = languages.tags
    languageNumbers = Dictionary(
      languages.tags.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    stemmers = languages.tags.map { Stemmer(for: $0) }
  }

  mutating func add(_ concept: Concept) {
    concepts.append(concept.id.utf8)
    for language in concept.terms.keys.sorted() {
      guard let number = number(of: language) else { continue }
      for term in concept.terms[language] ?? [] { add(term, language: number) }
    }
    termStarts.append(UInt32(terms.count))
  }

  /// Languages that the catalogue does not have come behind those that it has; there is room for 255.
  private mutating func number(of language: LanguageTag) -> Int? {
    if let number = languageNumbers[language] { return number }
    guard languages.count < 255 else { return nil }
    languages.append(language)
    stemmers.append(Stemmer(for: language))
    languageNumbers[language] = languages.count - 1
    return languages.count - 1
  }

  private mutating func add(_ term: Term, language: Int) {
    let number = UInt32(terms.count)
    terms.append(
      TermTables.Entry(
        concept: UInt32(concepts.count - 1), language: UInt8(language), status: term.status,
        needsCapitals: TermIndexBuilder.needsCapitals(term)))
    texts.append(term.text.utf8)
    for except in term.except { excepts.append(Fold.fold(except).bytes) }
    exceptStarts.append(UInt32(excepts.count))
    for surface in term.surfaces {
      for form in ArabicClitics.variants(trimmed(Fold.fold(surface).bytes)) where !form.isEmpty {
        surfaces.strings.append(form)
        surfaces.terms.append(number)
      }
    }
    // What may never be written is looked for in every form.
    if term.inflection == .stem || term.status == .forbidden, let stemmer = stemmers[language], language < 32 {
      for surface in [term.text] + term.variants { addStem(of: surface, number, language, stemmer) }
    }
  }

  private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }

  /// Two capitals are a word of their own only in capitals: IT is not it. Linguists who mean both list both.
  private static func needsCapitals(_ term: Term) -> Bool {
    let letters = term.text.utf8
    return letters.count == 2 && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && !term.surfaces.contains { $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && $0.utf8.count == 2 }
  }

  private mutating func addStem(of surface: String, _ term: UInt32, _ language: Int, _ stemmer: Stemmer) {
    let folded = Fold.fold(surface).bytes
    folded.withUnsafeBufferPointer { bytes in
      var words = StemmedWords(bytes, TextShape(bytes))
      guard let first = words.first, words.count <= StemmedWords.limit, words.coversEverything else { return }
      var key: [UInt8] = [UInt8(language)]
      let withoutArticle = ArabicClitics.starts(bytes, first.lowerBound, first.upperBound).last ?? first.lowerBound
      words.replaceFirst(with: withoutArticle..<first.upperBound)
      for (index, word) in words.ranges.enumerated() {
        if index > 0 { key.append(0x20) }
        stemmer.appendStem(of: UnsafeBufferPointer(rebasing: bytes[word]), to: &key)
        if index == 0 {
          heads.append(key)
          headCounts.append(UInt8(words.count))
          stemGuard.admit(
            UnsafeBufferPointer(rebasing: bytes[word]), stem: key[1...], language: language,
            hasPrefixes: languages[language] == .id)
        }
      }
      stems.strings.append(key)
      stems.terms.append(term)
    }
  }

  consuming func build() -> TermTables {
    let (surfaceTrie, surfaceStarts, surfaceTerms) = TermIndexBuilder.layOut(surfaces)
    let (stemTrie, stemStarts, stemTerms) = TermIndexBuilder.layOut(stems)
    let (headTrie, headRanks) = ByteTrie.build(from: heads)
    var headWords = [UInt8](repeating: 0, count: headTrie.keys.count)
    for (rank, words) in zip(headRanks, headCounts) { headWords[Int(rank)] = max(headWords[Int(rank)], words) }
    let beginsWithSymbol = (0..<surfaceTrie.keys.count).contains { index in
      let first = String(decoding: surfaceTrie.keys[index].prefix(4), as: UTF8.self).unicodeScalars.first
      return first.map { LetterClass(of: $0).rawValue < LetterClass.spaced.rawValue } ?? false
    }
    let (conceptTrie, conceptRanks) = ByteTrie.build(from: concepts)
    var conceptOfRank = [UInt32](repeating: 0, count: conceptTrie.keys.count)
    for (concept, rank) in conceptRanks.enumerated().reversed() where rank != .max {
      conceptOfRank[Int(rank)] = UInt32(concept)
    }
    return TermTables(
      languages: languages, concepts: concepts, conceptNumbers: conceptTrie, conceptOfRank: conceptOfRank, terms: terms,
      texts: texts, termStarts: termStarts, excepts: excepts,
      exceptStarts: exceptStarts, surfaces: surfaceTrie, surfaceStarts: surfaceStarts, surfaceTerms: surfaceTerms,
      beginsWithSymbol: beginsWithSymbol, stems: stemTrie, stemStarts: stemStarts, stemTerms: stemTerms,
      heads: headTrie, headWords: headWords, stemGuard: stemGuard, stemmers: stemmers)
  }

  /// The trie of the keys, and for each of its ranks the terms in the order they were added, each once.
  private static func layOut(_ keys: Keys) -> (trie: ByteTrie, starts: [UInt32], terms: [UInt32]) {
    let (trie, ranks) = ByteTrie.build(from: keys.strings)
    var starts = [UInt32](repeating: 0, count: trie.keys.count + 1)
    for rank in ranks where rank != .max { starts[Int(rank) + 1] += 1 }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    var next = starts
    var terms = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    for (rank, term) in zip(ranks, keys.terms) where rank != .max {
      terms[Int(next[Int(rank)])] = term
      next[Int(rank)] += 1
    }
    return (trie, starts, terms)
  }
}
