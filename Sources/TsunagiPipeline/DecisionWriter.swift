import TsunagiDictionaries
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText
import TsunagiTranslation

/// Writes a decision as the machine-readable contract has it; used by the command and the server alike.
///
/// Offsets are Unicode scalars of the text as received, half open.
public struct DecisionWriter: Sendable {
  public static let contractVersion = 1

  private let stage: Stage
  /// Whether phrases that a counter-pattern cancelled are listed.
  private let explains: Bool

  public init(stage: Stage, explains: Bool = false) {
    self.stage = stage
    self.explains = explains
  }

  /// The whole decision, with the input as it came.
  public func write(_ decision: Decision, input: some Sequence<UInt8>, to writer: inout JSONWriter) {
    writer.object { object in
      object.field("input") { $0.raw(input) }
      if let message = decision.message { write(message, to: &object) }
      write(decision.state, to: &object)
      if let message = decision.message { writeUnderstanding(message, decision.state, to: &object) }
      object.array("replies") { array in
        for reply in decision.replies { array.object { write(reply, to: &$0) } }
      }
      write(handoffOf: decision.state, to: &object)
      object.field("tags", decision.tags)
      object.field("dictionary_version", decision.dictionaryVersion)
      object.field("contract_version", DecisionWriter.contractVersion)
    }
  }

  // MARK: The message

  func write(_ message: DecidedMessage, to object: inout JSONObjectWriter) {
    object.field("message", message.number)
    object.field("sender", message.sender.rawValue)
    object.field("text", message.text.original)
    object.field("normalized", message.text.normalized)
    let language = message.language
    object.object("message_language") { inner in
      inner.field("tag", language.tag.description)
      inner.field("confidence", language.confidence, decimals: 3)
      inner.field("decided_by", language.decidedBy.rawValue)
      let offsets = message.text.scalarOffsets(of: message.spans.map(\.range))
      inner.array("spans") { array in
        for (span, range) in zip(message.spans, offsets) {
          array.object {
            $0.field("tag", span.tag.description)
            $0.range(range)
          }
        }
      }
    }
    object.object("delivery") {
      $0.field("state", message.delivery.name)
      if case .held(let reason) = message.delivery { $0.field("reason", reason) }
    }
    object.fieldIfPresent("response", message.response)
  }

  func writeUnderstanding(_ message: DecidedMessage, _ state: SessionState, to object: inout JSONObjectWriter) {
    write(message.entities, message.text, to: &object)
    write(message.signals, message.text, to: &object)
    if let genre = state.genre {
      object.object("genre") {
        $0.field("id", genre.id)
        $0.field("confidence", genre.confidence, decimals: 2)
      }
    } else {
      object.null("genre")
    }
    object.object("priority") {
      $0.field("level", state.priority.level.rawValue)
      $0.field("value", state.priority.level.value)
      $0.field("reasons", state.priority.reasons)
    }
    write(message.terms, message.text, reader: state.operatorLanguage, to: &object)
    write(message.phrases, message.text, to: &object)
    if explains { writeCancelled(message, to: &object) }
    object.array("suggestions") { array in
      for suggestion in message.suggestions {
        array.object {
          $0.field("response", suggestion.response)
          $0.field("score", suggestion.score, decimals: 2)
          $0.field("because", suggestion.because)
        }
      }
    }
    object.array("translations") { array in
      for translation in message.translations { array.object { write(translation, message.text, to: &$0) } }
    }
  }

  private func write(_ entities: [Entity], _ text: MessageText, to object: inout JSONObjectWriter) {
    let offsets = text.scalarOffsets(of: entities.map(\.range))
    object.array("entities") { array in
      for (entity, range) in zip(entities, offsets) {
        array.object {
          $0.field("type", entity.type.rawValue)
          $0.range(range)
          $0.field("text", entity.text)
          $0.value(of: entity)
        }
      }
    }
  }

  private func write(_ signals: [Signal], _ text: MessageText, to object: inout JSONObjectWriter) {
    let offsets = text.scalarOffsets(of: signals.map(\.range))
    object.array("signals") { array in
      for (signal, range) in zip(signals, offsets) {
        array.object {
          $0.field("kind", signal.kind.rawValue)
          $0.fieldIfPresent("language", signal.language?.description)
          $0.fieldIfPresent("level", signal.level)
          $0.fieldIfPresent("strength", signal.strength?.rawValue)
          $0.range(range)
          $0.field("evidence", signal.evidence)
        }
      }
    }
  }

  private func write(
    _ terms: [TermMatch], _ text: MessageText, reader: LanguageTag, to object: inout JSONObjectWriter
  ) {
    let offsets = text.scalarOffsets(of: terms.map(\.range))
    object.array("terms") { array in
      for (term, range) in zip(terms, offsets) {
        array.object {
          $0.field("concept", term.concept)
          $0.range(range)
          $0.field("text", text.slice(term.range))
          $0.field("language", term.language.description)
          $0.fieldIfPresent("target", stage.dictionaries.preferredTerm(of: term.concept, in: reader))
        }
      }
    }
  }

  private func write(_ phrases: [PhraseMatch], _ text: MessageText, to object: inout JSONObjectWriter) {
    let offsets = text.scalarOffsets(of: phrases.map(\.range))
    object.array("phrases") { array in
      for (phrase, range) in zip(phrases, offsets) {
        array.object {
          $0.field("intent", phrase.intent)
          $0.field("language", phrase.language.description)
          $0.range(range)
          $0.object("slots") { slots in
            for (name, slot) in phrase.slots.sorted(by: { $0.key < $1.key }) { slots.field(name, slot.value) }
          }
        }
      }
    }
  }

  private func writeCancelled(_ message: DecidedMessage, to object: inout JSONObjectWriter) {
    let offsets = message.text.scalarOffsets(of: message.cancelled.map(\.match.range))
    object.array("cancelled") { array in
      for (cancelled, range) in zip(message.cancelled, offsets) {
        array.object {
          $0.field("intent", cancelled.match.intent)
          $0.field("language", cancelled.match.language.description)
          $0.range(range)
          $0.field("by", cancelled.pattern)
        }
      }
    }
  }

  func write(_ translation: Translation, _ text: MessageText, to object: inout JSONObjectWriter) {
    object.field("language", translation.language.description)
    object.field("text", translation.text)
    object.field("source", translation.source.rawValue)
    if let score = translation.score { object.field("score", score, decimals: 2) }
    object.field("checks", translation.checks)
    let offsets = text.scalarOffsets(of: translation.hints.map(\.range))
    object.array("hints") { array in
      for (hint, range) in zip(translation.hints, offsets) {
        array.object {
          $0.range(range)
          $0.field("text", hint.text)
          $0.field("gloss", hint.gloss)
          $0.field("concept", hint.concept)
        }
      }
    }
    let segments = text.scalarOffsets(of: translation.segments.map(\.range))
    object.array("segments") { array in
      for (segment, range) in zip(translation.segments, segments) {
        array.object {
          $0.range(range)
          $0.field("text", segment.text)
          $0.field("source", segment.source.rawValue)
        }
      }
    }
  }

  // MARK: The session

  func write(_ state: SessionState, to object: inout JSONObjectWriter) {
    object.object("session") {
      $0.field("language", state.language.description)
      if let reply = state.replyLanguage {
        $0.field("reply_language", reply.description)
      } else {
        $0.null("reply_language")
      }
      $0.field("operator_language", state.operatorLanguage.description)
      $0.field("state", state.phase.rawValue)
      if let question = state.pendingQuestion {
        $0.field("pending_question", question.name)
      } else {
        $0.null("pending_question")
      }
    }
  }

  func write(handoffOf state: SessionState, to object: inout JSONObjectWriter) {
    object.object("handoff") { inner in
      inner.field("state", state.phase.rawValue)
      inner.field("reasons", state.reasons.map(\.kind.rawValue))
      inner.array("evidence") { array in
        for reason in state.reasons {
          array.object {
            $0.field("reason", reason.kind.rawValue)
            $0.field("text", reason.evidence)
            $0.field("language", reason.language.description)
            $0.field("message", reason.message)
          }
        }
      }
    }
  }

  func write(_ reply: Reply, to object: inout JSONObjectWriter) {
    object.field("message", reply.number)
    object.field("response", reply.response)
    object.field("parts", reply.parts)
    object.field("language", reply.language.description)
    object.field("text", reply.text)
    object.field("fallback", reply.isFallback)
  }
}

extension RoutingTags: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      for (name, value) in tags {
        switch value {
        case .text(let text): object.field(name, text)
        case .number(let number): object.field(name, number)
        case .flag(let flag): object.field(name, flag)
        case .list(let list): object.field(name, list)
        }
      }
    }
  }
}

extension JSONObjectWriter {
  fileprivate mutating func range(_ range: Range<Int>) {
    field("start", range.lowerBound)
    field("end", range.upperBound)
  }

  fileprivate mutating func value(of entity: Entity) {
    switch entity.value {
    case .text(let text), .time(let text): field("value", text)
    case .amount(let decimal, let currency):
      object("value") {
        $0.field("amount", decimal)
        if let currency { $0.field("currency", currency) } else { $0.null("currency") }
      }
    case .date(let iso?, _): field("value", iso)
    case .date(nil, let candidates):
      null("value")
      field("candidates", candidates)
    }
  }
}
