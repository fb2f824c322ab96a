import TsunagiJSON
import TsunagiLanguage

/// The form in which a store keeps a session's state: one JSON object, versioned, complete.
extension SessionState: JSONWritable {
  /// Raised when a field changes its meaning; new optional fields do not raise it.
  static let formatVersion = 1

  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("format", SessionState.formatVersion)
      object.field("phase", phase.rawValue)
      object.fieldIfPresent("declared", languagePrior.declared?.description)
      object.fieldIfPresent("pinned", languagePrior.pinned?.description)
      object.array("history") { array in
        for entry in languagePrior.history {
          array.object {
            $0.field("language", entry.tag.description)
            $0.field("log_likelihood", Double(entry.logLikelihood), decimals: 4)
          }
        }
      }
      object.field("language", language.description)
      object.fieldIfPresent("wanted_reply_language", wantedReplyLanguage?.description)
      object.field("operator_language", operatorLanguage.description)
      object.fieldIfPresent("operator_name", operatorName)
      object.fieldIfPresent("pending_question", pendingQuestion?.name)
      if case .orderNumber(let response) = pendingQuestion { object.field("pending_response", response) }
      object.array("operator_language_wishes") { array in
        for wish in operatorLanguageWishes {
          array.object {
            $0.field("language", wish.language.description)
            $0.field("required", wish.isRequired)
            $0.fieldIfPresent("level", wish.level)
          }
        }
      }
      object.array("reasons") { array in
        for reason in reasons {
          array.object {
            $0.field("kind", reason.kind.rawValue)
            $0.field("evidence", reason.evidence)
            $0.field("language", reason.language.description)
            $0.field("message", reason.message)
          }
        }
      }
      object.field("refuses_translation", refusesTranslation)
      object.field("wants_callback", wantsCallback)
      object.field("not_solved_count", notSolvedCount)
      object.field("unclear_count", unclearCount)
      object.field("was_greeted", wasGreeted)
      if let genre {
        object.field("genre", genre.id)
        object.field("genre_confidence", genre.confidence, decimals: 3)
      }
      object.field("priority", priority.level.rawValue)
      object.field("priority_reasons", priority.reasons)
      object.object("values") { values in
        for (name, value) in self.values.sorted(by: { $0.key < $1.key }) { values.field(name, value) }
      }
      object.fieldIfPresent("survey_score", surveyScore)
      object.field("customer_message_count", customerMessageCount)
      object.field("message_count", messageCount)
    }
  }
}

extension SessionState {
  /// Reads what ``write(to:)`` wrote.
  ///
  /// - Throws: ``StateError`` when the bytes are not a session's state of a known format: a store that gives such bytes
  ///   is damaged, or was written by a later version.
  public init(json: [UInt8]) throws(StateError) {
    guard let value = try? JSONReader.standard.read(json), let format = value["format"]?.int else {
      throw StateError(message: "the stored session state is not JSON with a format number")
    }
    guard format == SessionState.formatVersion else {
      throw StateError(message: "the stored session state has format \(format), known is \(SessionState.formatVersion)")
    }
    self.init(operatorLanguage: value.tag("operator_language") ?? .ja)
    guard let phase = value["phase"]?.string.flatMap(SessionPhase.init(rawValue:)) else {
      throw StateError(message: "the stored session state has no known phase")
    }
    self.phase = phase
    languagePrior = LanguagePrior(
      declared: value.tag("declared"), pinned: value.tag("pinned"),
      history: (value["history"]?.array ?? []).compactMap { entry in
        guard let tag = entry.tag("language"), let likelihood = entry["log_likelihood"]?.double else { return nil }
        return LanguageLikelihood(tag: tag, logLikelihood: Float(likelihood))
      })
    language = value.tag("language") ?? .und
    wantedReplyLanguage = value.tag("wanted_reply_language")
    operatorName = value["operator_name"]?.string
    pendingQuestion = PendingQuestion(
      name: value["pending_question"]?.string, response: value["pending_response"]?.string)
    operatorLanguageWishes = (value["operator_language_wishes"]?.array ?? []).compactMap { wish in
      guard let language = wish.tag("language") else { return nil }
      return OperatorLanguageWish(
        language: language, isRequired: wish["required"]?.bool ?? true, level: wish["level"]?.string)
    }
    reasons = (value["reasons"]?.array ?? []).compactMap { reason in
      guard let kind = reason["kind"]?.string.flatMap(HandoffReason.Kind.init(rawValue:)) else { return nil }
      return HandoffReason(
        kind: kind, evidence: reason["evidence"]?.string ?? "", language: reason.tag("language") ?? .und,
        message: reason["message"]?.int ?? 0)
    }
    refusesTranslation = value["refuses_translation"]?.bool ?? false
    wantsCallback = value["wants_callback"]?.bool ?? false
    notSolvedCount = value["not_solved_count"]?.int ?? 0
    unclearCount = value["unclear_count"]?.int ?? 0
    wasGreeted = value["was_greeted"]?.bool ?? false
    if let id = value["genre"]?.string {
      genre = GenreVote(id: id, confidence: value["genre_confidence"]?.double ?? 0)
    }
    priority = Priority(
      level: value["priority"]?.string.flatMap(Priority.Level.init(rawValue:)) ?? .normal,
      reasons: (value["priority_reasons"]?.array ?? []).compactMap(\.string))
    for member in value["values"]?.object?.members ?? [] { values[member.key] = member.value.string }
    surveyScore = value["survey_score"]?.int
    customerMessageCount = value["customer_message_count"]?.int ?? 0
    messageCount = value["message_count"]?.int ?? 0
  }
}

/// Stored bytes that are not a session's state.
public struct StateError: Error, Hashable, Sendable, CustomStringConvertible {
  public let message: String
  public var description: String { message }
}

extension JSONValue {
  fileprivate func tag(_ key: String) -> LanguageTag? {
    self[key]?.string.flatMap { LanguageTag($0) }
  }
}

extension PendingQuestion {
  fileprivate init?(name: String?, response: String?) {
    switch name {
    case "handoff_offer": self = .handoffOffer
    case "did_this_help": self = .didThisHelp
    case "order_number": self = .orderNumber(response: response ?? "")
    case "survey": self = .survey
    default: return nil
    }
  }
}
