/// What a customer's words ask of the conversation itself, as opposed to what they ask about.
public enum SignalKind: String, Hashable, Sendable, CaseIterable {
  case wantsPerson = "wants_person"
  case wantsOperatorLanguage = "wants_operator_language"
  case wantsReplyLanguage = "wants_reply_language"
  case refusesTranslation = "refuses_translation"
  case changesOperator = "changes_operator"
  case notSolved = "not_solved"
  case solved
  case wantsCallback = "wants_callback"
  case greets
  case thanks
  case saysGoodbye = "says_goodbye"
  case affirms
  case denies
}
