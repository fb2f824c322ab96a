/// The canned responses that the conversation itself sends, by id; the words are the linguists'.
public enum AutomaticResponse {
  public static let greeting = "other.greeting"
  public static let menu = "other.menu"
  /// Answers a choice from the menu and asks what it is about.
  public static let topicChosen = "other.topic_chosen"
  public static let didThisHelp = "other.did_this_help"
  public static let solved = "other.solved"
  public static let thanks = "other.thanks"
  public static let notSolvedRetry = "other.not_solved_retry"
  public static let unclear = "other.unclear"
  public static let handoffOffer = "other.handoff_offer"
  public static let handoffDeclined = "other.handoff_declined"
  public static let handoffWaiting = "other.handoff_waiting"
  /// Has the parameter `language`.
  public static let handoffWaitingLanguage = "other.handoff_waiting_language"
  /// Has the parameter `language`.
  public static let replyLanguage = "other.reply_language"
  public static let translationOff = "other.translation_off"
  public static let operatorJoined = "other.operator_joined"
  public static let surveyRequest = "other.survey_request"
  public static let surveyThanks = "other.survey_thanks"
  public static let closing = "other.closing"
  /// Goes before words of an operator that are sent untranslated on purpose.
  public static let untranslatedNotice = "other.untranslated_notice"
  public static let askOrderNumber = "orders_delivery.ask_order_number"

  /// All of them, each with the names of the parameters that the conversation fills.
  public static let parameters: [String: [String]] = [
    greeting: [], menu: [], topicChosen: [], didThisHelp: [], solved: [], thanks: [], notSolvedRetry: [],
    unclear: [], handoffOffer: [], handoffDeclined: [], handoffWaiting: [], handoffWaitingLanguage: ["language"],
    replyLanguage: ["language"], translationOff: [],
    operatorJoined: [], surveyRequest: [], surveyThanks: [], closing: [], untranslatedNotice: [], askOrderNumber: [],
  ]
}
