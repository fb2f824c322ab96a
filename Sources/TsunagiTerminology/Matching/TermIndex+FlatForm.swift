import TsunagiLanguage
import TsunagiMatching

extension TermIndex {
  /// Writes the index as it lies in memory, for a cache of this build of the program.
  public func write(to writer: inout FlatWriter) {
    tables.write(to: &writer)
  }

  /// Reads an index back; nothing is built, nothing is sorted.
  public init(from reader: inout FlatReader) throws(FlatFormError) {
    tables = try TermTables(from: &reader)
  }
}

extension TermTables {
  func write(to writer: inout FlatWriter) {
    writer.list(languages) { $0.string($1.description) }
    writer.strings(concepts)
    conceptNumbers.write(to: &writer)
    writer.table(conceptOfRank)
    writer.table(terms.map(\.concept))
    writer.table(terms.map(\.language))
    writer.table(terms.map { UInt8(TermStatus.allCases.firstIndex(of: $0.status) ?? 0) })
    writer.table(terms.map { $0.needsCapitals ? UInt8(1) : 0 })
    writer.strings(texts)
    writer.table(termStarts)
    writer.strings(excepts)
    writer.table(exceptStarts)
    surfaces.write(to: &writer)
    writer.table(surfaceStarts)
    writer.table(surfaceTerms)
    writer.flag(beginsWithSymbol)
    stems.write(to: &writer)
    writer.table(stemStarts)
    writer.table(stemTerms)
    heads.write(to: &writer)
    writer.table(headWords)
    stemGuard.write(to: &writer)
  }

  convenience init(from reader: inout FlatReader) throws(FlatFormError) {
    let languages = try reader.list { reader throws(FlatFormError) in
      guard let tag = LanguageTag(try reader.string()) else { throw FlatFormError() }
      return tag
    }
    self.init(
      languages: languages, concepts: try reader.strings(), conceptNumbers: try ByteTrie(from: &reader),
      conceptOfRank: try reader.table(), terms: try TermTables.entries(from: &reader),
      texts: try reader.strings(), termStarts: try reader.table(), excepts: try reader.strings(),
      exceptStarts: try reader.table(), surfaces: try ByteTrie(from: &reader), surfaceStarts: try reader.table(),
      surfaceTerms: try reader.table(), beginsWithSymbol: try reader.flag(), stems: try ByteTrie(from: &reader),
      stemStarts: try reader.table(), stemTerms: try reader.table(), heads: try ByteTrie(from: &reader),
      headWords: try reader.table(), stemGuard: try StemGuard(from: &reader),
      stemmers: languages.map { Stemmer(for: $0) })
  }

  private static func entries(from reader: inout FlatReader) throws(FlatFormError) -> [Entry] {
    let concepts: [UInt32] = try reader.table()
    let languages: [UInt8] = try reader.table()
    let statuses: [UInt8] = try reader.table()
    let capitals: [UInt8] = try reader.table()
    guard languages.count == concepts.count, statuses.count == concepts.count, capitals.count == concepts.count,
      statuses.allSatisfy({ Int($0) < TermStatus.allCases.count })
    else { throw FlatFormError() }
    return concepts.indices.map { index in
      Entry(
        concept: concepts[index], language: languages[index], status: TermStatus.allCases[Int(statuses[index])],
        needsCapitals: capitals[index] != 0)
    }
  }
}
