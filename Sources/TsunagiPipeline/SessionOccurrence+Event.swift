import TsunagiHandoff
import TsunagiLanguage

extension SessionOccurrence {
  init(_ event: ChatInput.Event, _ input: ChatInput) {
    self =
      switch event {
      case .customerLeft: .customerLeft
      case .operatorJoined:
        .operatorJoined(
          name: input.operatorName, language: input.operatorLanguage.flatMap { LanguageTag($0) })
      case .operatorLeft: .operatorLeft
      case .resumed: .resumed
      case .closed: .closed
      case .tick: .tick
      }
  }
}
