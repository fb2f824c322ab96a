import TsunagiLanguage
import TsunagiMatching

extension PhraseIndex {
  /// Writes the index as it lies in memory, for a cache of this build of the program; the intents are not part of it.
  public func write(to writer: inout FlatWriter) {
    tables.write(to: &writer)
  }

  /// Reads an index back; nothing is compiled.
  ///
  /// - Parameter intents: Those that the index was built with, in the same order.
  public init(from reader: inout FlatReader, intents: [Intent]) throws(FlatFormError) {
    tables = try PhraseTables(from: &reader, intents: intents)
  }
}

extension PhraseTables {
  func write(to writer: inout FlatWriter) {
    writer.list(wordings) { writer, wording in
      writer.integer(wording.intent)
      writer.string(wording.language.description)
      writer.list(wording.groups) { $0.texts($1) }
      writer.list(wording.not) { $0.string($1) }
    }
    code.write(to: &writer)
    words.write(to: &writer)
    inner.write(to: &writer)
    writer.table(nameOfWord)
    writer.list(names) { writer, name in
      writer.string(name.tag.description)
      writer.flag(name.isBare)
    }
    writer.integer(itemCount)
    writer.table(clauseItems)
    writer.table(clauseStarts)
    writer.table(triggerStarts)
    writer.table(triggered)
  }

  convenience init(from reader: inout FlatReader, intents: [Intent]) throws(FlatFormError) {
    let wordings = try reader.list { reader throws(FlatFormError) in
      Wording(
        intent: try reader.integer(), language: try PhraseTables.language(from: &reader),
        groups: try reader.list { reader throws(FlatFormError) in try reader.texts() },
        not: try reader.list { reader throws(FlatFormError) in try reader.string() })
    }
    guard wordings.allSatisfy({ intents.indices.contains($0.intent) }) else { throw FlatFormError() }
    let code = try PatternCode(from: &reader)
    let words = try ByteTrie(from: &reader)
    let inner = try ByteTrie(from: &reader)
    let nameOfWord: [UInt32] = try reader.table()
    let names = try reader.list { reader throws(FlatFormError) in
      Name(tag: try PhraseTables.language(from: &reader), isBare: try reader.flag())
    }
    let clauses = PhraseIndexBuilder.ClauseTables(
      itemCount: try reader.integer(), items: try reader.table(), starts: try reader.table(),
      triggerStarts: try reader.table(), triggered: try reader.table())
    self.init(
      intents: intents, wordings: wordings, code: code, words: words, inner: inner, nameOfWord: nameOfWord,
      names: names, clauses: clauses)
  }

  private static func language(from reader: inout FlatReader) throws(FlatFormError) -> LanguageTag {
    guard let tag = LanguageTag(try reader.string()) else { throw FlatFormError() }
    return tag
  }
}

extension PatternCode {
  func write(to writer: inout FlatWriter) {
    writer.table(nodes)
    writer.table(targets)
    writer.table(literals)
    writer.table(programs)
    writer.list(slotNames) { $0.string($1) }
    writer.list(entityTypes) { $0.string($1) }
  }

  init(from reader: inout FlatReader) throws(FlatFormError) {
    self.init(
      nodes: try reader.table(), targets: try reader.table(), literals: try reader.table(),
      programs: try reader.table(),
      slotNames: try reader.list { reader throws(FlatFormError) in try reader.string() },
      entityTypes: try reader.list { reader throws(FlatFormError) in try reader.string() })
  }
}
