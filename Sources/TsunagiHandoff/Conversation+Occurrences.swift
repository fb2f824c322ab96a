import TsunagiLanguage
import TsunagiPhrases

/// What happens to a session besides its messages.
public enum SessionOccurrence: Hashable, Sendable {
  case customerLeft
  /// An operator took the session, working in this language.
  case operatorJoined(name: String?, language: LanguageTag?)
  case operatorLeft
  case resumed
  case closed
  /// Time passed; nothing else happened.
  case tick
}

extension Conversation {
  /// What follows from an occurrence. Unexpected ones (an operator leaves a session that has none) change nothing.
  public func after(_ occurrence: SessionOccurrence, in state: SessionState) -> Step {
    var step = Step(state: state)
    switch occurrence {
    case .operatorJoined(let name, let language):
      guard state.phase != .closed else { break }
      step.state.phase = .withOperator
      step.state.pendingQuestion = nil
      step.state.operatorName = name
      step.state.operatorLanguage = language ?? state.operatorLanguage
      let isNew = state.phase != .withOperator || state.operatorName != name
      if isNew { step.reply = AutomaticReply(AutomaticResponse.operatorJoined) }
    case .operatorLeft:
      guard state.phase == .withOperator else { break }
      step.state.phase = .waiting
      step.state.operatorName = nil
    case .closed:
      guard state.phase != .closed else { break }
      let hadOperator = state.phase == .withOperator
      step.state.phase = .closed
      step.state.operatorName = nil
      step.state.pendingQuestion = hadOperator ? .survey : nil
      if hadOperator { step.reply = AutomaticReply(AutomaticResponse.closing, AutomaticResponse.surveyRequest) }
    case .resumed:
      guard state.phase == .closed else { break }
      step.state.phase = state.reasons.isEmpty ? .automatic : .waiting
      step.state.pendingQuestion = nil
    case .customerLeft, .tick:
      break
    }
    return step
  }
}
