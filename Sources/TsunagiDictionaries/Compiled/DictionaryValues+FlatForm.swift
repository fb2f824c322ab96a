import TsunagiMatching

extension DictionaryValues {
  func write(to writer: inout FlatWriter) {
    writer.catalog(languages)
    writer.list(genres) { writer, genre in
      writer.string(genre.id)
      writer.byLanguage(genre.names) { $0.string($1) }
    }
    writer.list(routing.tags) { writer, tag in
      writer.string(tag.name)
      writer.string(tag.kind.rawValue)
      writer.strings(tag.values)
    }
    writer.list(routing.priorityLevels) { writer, level in
      writer.string(level.name)
      writer.integer(level.value)
    }
    writer.list(concepts) { $0.concept($1) }
    writer.strings(doNotTranslate)
    writer.list(intents) { $0.intent($1) }
    writer.list(responses) { $0.response($1) }
  }

  init(from reader: inout FlatReader) throws(FlatFormError) {
    self.init(
      languages: try reader.catalog(),
      genres: try reader.list { reader throws(FlatFormError) in
        Genre(
          id: try reader.string(),
          names: try reader.byLanguage { reader throws(FlatFormError) in try reader.string() })
      },
      routing: RoutingVocabulary(
        tags: try reader.list { reader throws(FlatFormError) in
          RoutingVocabulary.Tag(name: try reader.string(), kind: try reader.choice(), values: try reader.texts())
        },
        priorityLevels: try reader.list { reader throws(FlatFormError) in
          RoutingVocabulary.PriorityLevel(name: try reader.string(), value: try reader.integer())
        }),
      concepts: try reader.list { reader throws(FlatFormError) in try reader.concept() },
      doNotTranslate: try reader.texts(),
      intents: try reader.list { reader throws(FlatFormError) in try reader.intent() },
      responses: try reader.list { reader throws(FlatFormError) in try reader.response() })
  }
}
