import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiStore

/// A session as the API shows it: the customer sees where it stands, staff also see why.
struct SessionView {
  let id: SessionID
  let state: SessionState
  let version: Int64
  let lastSeq: Int64
  let createdAt: Timestamp
  let updatedAt: Timestamp
  let metadata: SessionMetadata

  init(_ stored: StoredSession, _ state: SessionState) {
    id = stored.id
    self.state = state
    version = stored.version
    lastSeq = stored.lastSeq
    createdAt = stored.createdAt
    updatedAt = stored.updatedAt
    metadata = stored.metadata
  }

  /// A session that is about to be created.
  init(new id: SessionID, _ step: SessionStep, customer: PrincipalID?, now: Timestamp) {
    self.id = id
    state = step.state
    version = 1
    lastSeq = Int64(step.events.count)
    createdAt = now
    updatedAt = now
    metadata = SessionMetadata(step.state, before: nil, customer: customer, now: now)
  }

  func json(for audience: Audience) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { write(for: audience, to: &$0) }
    return writer.bytes
  }

  func write(for audience: Audience, to object: inout JSONObjectWriter) {
    object.field("id", id.rawValue)
    object.field("state", state.phase.rawValue)
    object.field("language", state.language.description)
    object.field("reply_language", state.replyLanguage?.description)
    object.field("pending_question", state.pendingQuestion?.name)
    object.field("last_seq", Int(lastSeq))
    object.field("created_at", createdAt.description)
    object.field("updated_at", updatedAt.description)
    if audience != .customer { writeForStaff(to: &object) }
  }

  private func writeForStaff(to object: inout JSONObjectWriter) {
    object.field("version", Int(version))
    object.field("customer", metadata.customer?.rawValue)
    object.field("operator", state.operatorName)
    object.field("operator_language", state.operatorLanguage.description)
    object.field("pinned_language", state.languagePrior.pinned?.description)
    object.field("declared_language", state.languagePrior.declared?.description)
    object.field("genre", state.genre?.id)
    object.object("priority") {
      $0.field("level", state.priority.level.rawValue)
      $0.field("value", state.priority.level.value)
      $0.field("reasons", state.priority.reasons)
    }
    object.field("handoff_reasons", state.reasons.map(\.kind.rawValue))
    object.field("waiting_since", metadata.waitingSince?.description)
    if let score = state.surveyScore { object.field("survey_score", score) } else { object.null("survey_score") }
  }
}
