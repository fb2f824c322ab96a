import Testing
import TsunagiHandoff
import TsunagiLanguage
import TsunagiPhrases

/// Short stories: what the customer does, and where the session stands afterwards.
@Suite struct ConversationTests {
  private let conversation = Conversation(requirements: ["orders_delivery.where_is_my_order": ["order"]])
  private let whereIsMyOrder = Topic(
    intent: "where_is_my_order", responses: ["orders_delivery.where_is_my_order"], genre: "orders_delivery",
    priority: nil)

  private func said(_ kinds: SignalKind..., topics: [Topic] = [], values: [String: String] = [:]) -> CustomerTurn {
    CustomerTurn(
      language: .vi, signals: kinds.map { Signal(kind: $0, evidence: $0.rawValue) }, topics: topics, values: values)
  }

  private func play(_ turns: [CustomerTurn], from state: SessionState = SessionState()) -> Conversation.Step {
    var step = Conversation.Step(state: state)
    for turn in turns { step = conversation.after(turn, in: step.state) }
    return step
  }

  @Test func greetsOnceAndShowsTheMenu() {
    let first = play([said(.greets)])
    #expect(first.reply == AutomaticReply(AutomaticResponse.greeting, AutomaticResponse.menu))
    let second = play([said(.greets), said(.greets)])
    #expect(second.reply == AutomaticReply(AutomaticResponse.menu))
  }

  @Test func confirmsAWishForAPersonAndHandsOverOnYes() {
    let offered = play([said(.wantsPerson)])
    #expect(offered.state.phase == .offered)
    #expect(offered.reply == AutomaticReply(AutomaticResponse.handoffOffer))
    let waiting = play([said(.wantsPerson), said(.affirms)])
    #expect(waiting.state.phase == .waiting)
    #expect(waiting.state.reasons.map(\.kind) == [.customerRequest])
    #expect(waiting.state.reasons.first?.evidence == "wants_person")
  }

  @Test func aSecondWishIsNotAskedAgain() {
    #expect(play([said(.wantsPerson), said(.wantsPerson)]).state.phase == .waiting)
  }

  @Test func noKeepsTheAutomaticResponse() {
    let declined = play([said(.wantsPerson), said(.denies)])
    #expect(declined.state.phase == .automatic)
    #expect(declined.state.reasons.isEmpty)
    #expect(declined.reply == AutomaticReply(AutomaticResponse.handoffDeclined))
  }

  @Test func thePersonIconIsNeverConfirmed() {
    let tapped = play([CustomerTurn(kind: .action, choice: "person", language: .und)])
    #expect(tapped.state.phase == .waiting)
  }

  @Test func aLanguageWishHandsOverAndNamesTheLanguage() {
    let wish = Signal(kind: .wantsOperatorLanguage, language: .ja, level: "native", strength: .required)
    let step = play([CustomerTurn(language: .vi, signals: [wish])])
    #expect(step.state.phase == .waiting)
    #expect(
      step.state.operatorLanguageWishes == [OperatorLanguageWish(language: .ja, isRequired: true, level: "native")])
    #expect(
      step.reply == AutomaticReply([.init(AutomaticResponse.handoffWaitingLanguage, arguments: ["language": "ja"])]))
    let tags = RoutingTags(step.state)
    #expect(tags["operator_languages_required"] == .list(["ja"]))
    #expect(tags["operator_language_level"] == .text("native"))
  }

  @Test func theSecondNotSolvedHandsOver() {
    #expect(play([said(.notSolved)]).reply == AutomaticReply(AutomaticResponse.notSolvedRetry))
    let second = play([said(.notSolved), said(.notSolved)])
    #expect(second.state.phase == .waiting)
    #expect(second.state.reasons.map(\.kind) == [.notSolved])
  }

  @Test func noAfterDidThisHelpCountsAsNotSolved() {
    let known = said(topics: [whereIsMyOrder], values: ["order_number": "250-1234567-1234567"])
    let step = play([known, said(.denies)])
    #expect(step.state.notSolvedCount == 1)
    #expect(play([known, said(.denies), said(.denies)]).state.notSolvedCount == 1)
  }

  @Test func asksForTheOrderNumberAndThenAnswers() {
    let asked = play([said(.greets), said(topics: [whereIsMyOrder])])
    #expect(asked.state.pendingQuestion == .orderNumber(response: "orders_delivery.where_is_my_order"))
    let answered = conversation.after(said(values: ["order_number": "250-1234567-1234567"]), in: asked.state)
    #expect(answered.reply?.parts.first?.response == "orders_delivery.where_is_my_order")
    #expect(answered.reply?.parts.first?.arguments == ["order": "250-1234567-1234567"])
    #expect(answered.state.pendingQuestion == .didThisHelp)
  }

  @Test func offersAPersonAfterThreeUnclearMessages() {
    let step = play([said(.greets), said(), said(), said()])
    #expect(step.state.phase == .offered)
  }

  @Test func automaticRepliesStopAtHandoff() {
    let waiting = play([said(.wantsPerson), said(.affirms)])
    #expect(play([said(topics: [whereIsMyOrder])], from: waiting.state).reply == nil)
    let joined = conversation.after(.operatorJoined(name: nil, language: .en), in: waiting.state)
    #expect(joined.state.operatorLanguage == .en)
    #expect(play([said(.greets), said(.notSolved)], from: joined.state).reply == nil)
  }

  @Test func theSurveyIsAnsweredAfterClosing() {
    let joined = conversation.after(.operatorJoined(name: nil, language: nil), in: SessionState())
    let closed = conversation.after(.closed, in: joined.state)
    #expect(closed.state.pendingQuestion == .survey)
    let scored = conversation.after(CustomerTurn(language: .und, score: 5), in: closed.state)
    #expect(scored.state.surveyScore == 5)
    #expect(scored.state.phase == .closed)
  }

  @Test func aCustomerWhoWritesAfterClosingBeginsAgain() {
    let closed = conversation.after(.closed, in: play([said(.wantsPerson), said(.affirms)]).state)
    let again = play([said(.wantsPerson)], from: closed.state)
    #expect(again.state.phase == .offered)
  }
}
