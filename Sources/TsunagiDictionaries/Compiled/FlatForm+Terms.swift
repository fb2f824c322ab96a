import TsunagiMatching
import TsunagiTerminology

extension FlatWriter {
  mutating func concept(_ concept: Concept) {
    string(concept.id)
    string(concept.domain)
    string(concept.definition)
    optional(concept.note)
    byLanguage(concept.terms) { writer, terms in
      writer.list(terms) { $0.term($1) }
    }
    list(concept.examples) { writer, example in
      writer.language(example.language)
      writer.string(example.text)
      writer.optional(example.match)
    }
  }

  private mutating func term(_ term: Term) {
    string(term.text)
    string(term.status.rawValue)
    optional(term.partOfSpeech)
    optional(term.reading)
    string(term.inflection.rawValue)
    strings(term.variants)
    strings(term.forms)
    strings(term.except)
  }
}

extension FlatReader {
  mutating func concept() throws(FlatFormError) -> Concept {
    Concept(
      id: try string(), domain: try string(), definition: try string(), note: try optional(),
      terms: try byLanguage { reader throws(FlatFormError) in
        try reader.list { reader throws(FlatFormError) in try reader.term() }
      },
      examples: try list { reader throws(FlatFormError) in
        TermExample(language: try reader.language(), text: try reader.string(), match: try reader.optional())
      })
  }

  private mutating func term() throws(FlatFormError) -> Term {
    Term(
      text: try string(), status: try choice(), partOfSpeech: try optional(), reading: try optional(),
      inflection: try choice(), variants: try texts(), forms: try texts(), except: try texts())
  }
}
