import TsunagiMatching
import TsunagiPhrases

extension FlatWriter {
  mutating func response(_ response: CannedResponse) {
    string(response.id)
    string(response.audience.rawValue)
    string(response.sentBy.rawValue)
    byLanguage(response.title) { $0.string($1) }
    optional(response.shortcut)
    byLanguage(response.search) { $0.strings($1) }
    strings(response.requiresTerms)
    list(response.parameters) { writer, parameter in
      writer.string(parameter.name)
      writer.string(parameter.type.rawValue)
    }
    language(response.source)
    byLanguage(response.texts) { writer, text in
      writer.string(text.state.rawValue)
      writer.optional(text.stamp)
      writer.string(text.text)
    }
    list(response.tests) { writer, test in
      writer.texts(test.arguments)
      writer.byLanguage(test.expect) { $0.string($1) }
      writer.optional(test.error)
    }
  }

  mutating func intent(_ intent: Intent) {
    string(intent.id)
    optional(intent.signal)
    optional(intent.genre)
    optional(intent.priority)
    texts(intent.slots.mapValues(\.rawValue))
    byLanguage(intent.renderings) { $0.string($1) }
    strings(intent.responses)
  }
}

extension FlatReader {
  mutating func response() throws(FlatFormError) -> CannedResponse {
    CannedResponse(
      id: try string(), audience: try choice(), sentBy: try choice(),
      title: try byLanguage { reader throws(FlatFormError) in try reader.string() }, shortcut: try optional(),
      search: try byLanguage { reader throws(FlatFormError) -> [String] in try reader.texts() },
      requiresTerms: try texts(),
      parameters: try list { reader throws(FlatFormError) in
        ResponseParameter(name: try reader.string(), type: try reader.choice())
      },
      source: try language(),
      texts: try byLanguage { reader throws(FlatFormError) in
        ResponseText(state: try reader.choice(), stamp: try reader.optional(), text: try reader.string())
      },
      tests: try list { reader throws(FlatFormError) in
        ResponseTest(
          arguments: try reader.texts(),
          expect: try reader.byLanguage { reader throws(FlatFormError) in try reader.string() },
          error: try reader.optional())
      })
  }

  mutating func intent() throws(FlatFormError) -> Intent {
    let id = try string()
    let signal = try optional()
    let genre = try optional()
    let priority = try optional()
    var slots: [String: SlotType] = [:]
    for (name, type) in try texts() as [String: String] {
      guard let type = SlotType(rawValue: type) else { throw FlatFormError() }
      slots[name] = type
    }
    return Intent(
      id: id, signal: signal, genre: genre, priority: priority, slots: slots,
      renderings: try byLanguage { reader throws(FlatFormError) in try reader.string() }, responses: try texts())
  }
}
