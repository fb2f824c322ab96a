import TsunagiHandoff
import TsunagiLanguage
import TsunagiStore

extension SessionMetadata {
  /// What a session is listed and queued by, from its state.
  init(_ state: SessionState, before: SessionMetadata?, customer: PrincipalID?, now: Timestamp) {
    let waits = state.phase == .waiting || state.phase == .transferred
    self.init(
      status: state.phase.rawValue,
      language: state.language == .und ? nil : state.language.description,
      genre: state.genre?.id,
      priority: Int64(state.priority.level.value),
      customer: before?.customer ?? customer,
      assignee: state.operatorName.flatMap { PrincipalID($0) },
      waitingSince: waits ? before?.waitingSince ?? now : nil)
  }
}
