import TsunagiLanguage
import TsunagiPhrases

/// The rules of the conversation: from a session's state and what happened to its next state and what to say.
///
/// Pure: the same state and the same turn give the same step, on any node, at any time.
public struct Conversation: Hashable, Sendable {
  public let policy: HandoffPolicy
  /// The parameters that each canned response needs, by response id: which can be sent with what is known.
  private let requirements: [String: [String]]

  /// - Parameter requirements: for each canned response the names of its parameters; a response that is not listed
  ///   needs none.
  public init(policy: HandoffPolicy = .standard, requirements: [String: [String]] = [:]) {
    self.policy = policy
    self.requirements = requirements
  }

  /// The next state, and the reply if one is due.
  public struct Step: Hashable, Sendable {
    public var state: SessionState
    public var reply: AutomaticReply?

    public init(state: SessionState, reply: AutomaticReply? = nil) {
      self.state = state
      self.reply = reply
    }
  }

  /// What follows from a customer's message. The language of the session has been decided already.
  public func after(_ turn: CustomerTurn, in state: SessionState) -> Step {
    var step = Step(state: state)
    step.state.customerMessageCount += 1
    remember(turn, in: &step.state)
    if state.phase == .closed {
      if state.pendingQuestion == .survey, answer(.survey, with: turn, &step) {
        step.state.pendingQuestion = nil
        return step
      }
      reopen(&step.state)
    }
    step.state.phase.isHandedOver ? listen(to: turn, &step) : respond(to: turn, &step)
    return step
  }

  // MARK: What every message adds to the session

  private func remember(_ turn: CustomerTurn, in state: inout SessionState) {
    state.values.merge(turn.values) { _, new in new }
    for topic in turn.topics {
      if let level = topic.priority.flatMap(Priority.Level.init(rawValue:)) {
        state.priority.consider(level, reason: topic.intent)
      }
    }
    if let wish = turn.first(.wantsReplyLanguage)?.language { state.wantedReplyLanguage = wish }
    if turn.has(.refusesTranslation) { state.refusesTranslation = true }
    if turn.has(.wantsCallback) { state.wantsCallback = true }
    if let signal = turn.first(.wantsOperatorLanguage), let language = signal.language {
      let wish = OperatorLanguageWish(
        language: language, isRequired: signal.strength != .preferred, level: signal.level)
      state.operatorLanguageWishes.removeAll { $0.language == language }
      state.operatorLanguageWishes.append(wish)
    }
  }

  private func reopen(_ state: inout SessionState) {
    state.phase = .automatic
    state.pendingQuestion = nil
    state.reasons = []
    state.notSolvedCount = 0
    state.unclearCount = 0
    state.operatorName = nil
  }

  // MARK: After handoff: people answer, the stage only acknowledges a change of who will

  private func listen(to turn: CustomerTurn, _ step: inout Step) {
    if let signal = turn.first(.wantsOperatorLanguage), let language = signal.language {
      let isNew = !step.state.reasons.contains { $0.kind == .operatorLanguage }
      add(.operatorLanguage, signal, turn, to: &step.state)
      if step.state.phase == .waiting, isNew { step.reply = waitingReply(for: language.description) }
    }
    if let signal = turn.first(.changesOperator) {
      add(.changeOfOperator, signal, turn, to: &step.state)
      if step.state.phase == .withOperator { step.state.phase = .transferred }
    }
  }

  // MARK: The automatic first response

  private func respond(to turn: CustomerTurn, _ step: inout Step) {
    if handOverIfAsked(turn, &step) { return }
    let question = step.state.pendingQuestion
    step.state.pendingQuestion = nil
    if let question, answer(question, with: turn, &step) { return }
    step.state.phase = .automatic
    if turn.has(.notSolved) { return notSolved(turn, &step) }
    if answerTopic(of: turn, &step) { return }
    if turn.has(.solved) { return solved(&step) }
    if let language = turn.first(.wantsReplyLanguage)?.language {
      let arguments = ["language": language.description]
      return say([AutomaticReply.Part(AutomaticResponse.replyLanguage, arguments: arguments)], &step)
    }
    if turn.has(.refusesTranslation) { return say([AutomaticReply.Part(AutomaticResponse.translationOff)], &step) }
    if turn.kind == .choice { return say([AutomaticReply.Part(AutomaticResponse.topicChosen)], &step) }
    if turn.has(.saysGoodbye) { return say([AutomaticReply.Part(AutomaticResponse.closing)], &step) }
    if turn.has(.thanks) { return say([AutomaticReply.Part(AutomaticResponse.thanks)], &step) }
    if turn.has(.greets) || !step.state.wasGreeted { return greet(turn, &step) }
    unclear(turn, &step)
  }

  /// A wish for a person comes before everything else that the message says.
  private func handOverIfAsked(_ turn: CustomerTurn, _ step: inout Step) -> Bool {
    if turn.kind == .action, turn.choice == "person" {
      let tap = Signal(kind: .wantsPerson)
      handOver(.customerRequest, tap, turn, &step)
      return true
    }
    if let signal = turn.first(.wantsOperatorLanguage), let language = signal.language {
      handOver(.operatorLanguage, signal, turn, &step)
      step.reply = waitingReply(for: language.description)
      return true
    }
    if let signal = turn.first(.changesOperator) {
      handOver(.changeOfOperator, signal, turn, &step)
      return true
    }
    guard let signal = turn.first(.wantsPerson) ?? turn.first(.wantsCallback) else { return false }
    if policy.confirmsRequest, step.state.phase != .offered {
      add(.customerRequest, signal, turn, to: &step.state)
      offer(&step)
    } else {
      handOver(.customerRequest, signal, turn, &step)
    }
    return true
  }

  /// Answers that only make sense after a question; `false` when the message is no answer to it.
  private func answer(_ question: PendingQuestion, with turn: CustomerTurn, _ step: inout Step) -> Bool {
    switch question {
    case .handoffOffer:
      if let yes = turn.first(.affirms) {
        handOver(.customerRequest, yes, turn, &step)
        return true
      }
      guard turn.has(.denies) else { return false }
      step.state.phase = .automatic
      step.state.reasons = []
      step.reply = AutomaticReply(AutomaticResponse.handoffDeclined)
      return true
    case .didThisHelp:
      if turn.has(.notSolved) || (turn.has(.denies) && !turn.has(.solved) && turn.topics.isEmpty) {
        notSolved(turn, &step)
        return true
      }
      guard turn.topics.isEmpty, turn.has(.affirms) || turn.has(.solved) || turn.has(.thanks) else { return false }
      solved(&step)
      return true
    case .orderNumber(let response):
      guard turn.values["order_number"] != nil, let part = part(for: response, step.state) else { return false }
      send(part, &step)
      return true
    case .survey:
      guard let score = turn.score else { return false }
      step.state.surveyScore = score
      step.reply = AutomaticReply(AutomaticResponse.surveyThanks)
      return true
    }
  }

  /// Sends the best response that can be filled in; one that only lacks the order number is worth asking for it.
  private func answerTopic(of turn: CustomerTurn, _ step: inout Step) -> Bool {
    let responses = turn.topics.flatMap(\.responses)
    guard let topic = turn.topics.first(where: { !$0.responses.isEmpty }) else { return false }
    step.state.unclearCount = 0
    for response in responses {
      if let part = part(for: response, step.state) {
        send(part, &step)
        return true
      }
      if missing(for: response, step.state) == ["order"] {
        step.state.pendingQuestion = .orderNumber(response: response)
        say([AutomaticReply.Part(AutomaticResponse.askOrderNumber)], &step)
        return true
      }
    }
    add(.outsideScenarios, Signal(kind: .wantsPerson, evidence: topic.intent), turn, to: &step.state)
    offer(&step)
    return true
  }

  private func greet(_ turn: CustomerTurn, _ step: inout Step) {
    let isFirst = !step.state.wasGreeted
    step.state.wasGreeted = true
    step.reply =
      isFirst
      ? AutomaticReply(AutomaticResponse.greeting, AutomaticResponse.menu) : AutomaticReply(AutomaticResponse.menu)
  }

  private func solved(_ step: inout Step) {
    step.state.notSolvedCount = 0
    step.state.pendingQuestion = .survey
    step.reply = AutomaticReply(AutomaticResponse.solved, AutomaticResponse.surveyRequest)
  }

  private func notSolved(_ turn: CustomerTurn, _ step: inout Step) {
    step.state.notSolvedCount += 1
    let signal = turn.first(.notSolved) ?? turn.first(.denies) ?? Signal(kind: .notSolved)
    if step.state.notSolvedCount >= policy.notSolvedLimit {
      handOver(.notSolved, signal, turn, &step)
    } else {
      step.state.phase = .automatic
      step.state.wasGreeted = true
      step.reply = AutomaticReply(AutomaticResponse.notSolvedRetry)
    }
  }

  private func unclear(_ turn: CustomerTurn, _ step: inout Step) {
    step.state.unclearCount += 1
    guard step.state.unclearCount >= policy.unclearLimit else {
      step.reply = AutomaticReply(AutomaticResponse.unclear)
      return
    }
    step.state.unclearCount = 0
    add(.unclear, Signal(kind: .wantsPerson), turn, to: &step.state)
    offer(&step)
  }

  // MARK: Moves

  private func offer(_ step: inout Step) {
    step.state.phase = .offered
    step.state.pendingQuestion = .handoffOffer
    step.state.wasGreeted = true
    step.reply = AutomaticReply(AutomaticResponse.handoffOffer)
  }

  private func handOver(_ kind: HandoffReason.Kind, _ signal: Signal, _ turn: CustomerTurn, _ step: inout Step) {
    add(kind, signal, turn, to: &step.state)
    step.state.phase = .waiting
    step.state.pendingQuestion = nil
    step.state.wasGreeted = true
    let wish = step.state.operatorLanguageWishes.last
    step.reply =
      wish.map { waitingReply(for: $0.language.description) } ?? AutomaticReply(AutomaticResponse.handoffWaiting)
  }

  private func waitingReply(for language: String) -> AutomaticReply {
    AutomaticReply([.init(AutomaticResponse.handoffWaitingLanguage, arguments: ["language": language])])
  }

  private func send(_ part: AutomaticReply.Part, _ step: inout Step) {
    step.state.pendingQuestion = .didThisHelp
    say([part, AutomaticReply.Part(AutomaticResponse.didThisHelp)], &step)
  }

  private func say(_ parts: [AutomaticReply.Part], _ step: inout Step) {
    let greeting = step.state.wasGreeted ? [] : [AutomaticReply.Part(AutomaticResponse.greeting)]
    step.state.wasGreeted = true
    step.reply = AutomaticReply(greeting + parts)
  }

  /// The response with its arguments, or `nil` when the session does not know a value that it needs.
  private func part(for response: String, _ state: SessionState) -> AutomaticReply.Part? {
    guard missing(for: response, state).isEmpty else { return nil }
    var arguments: [String: String] = [:]
    for name in requirements[response] ?? [] { arguments[name] = value(of: name, state) }
    return AutomaticReply.Part(response, arguments: arguments)
  }

  private func missing(for response: String, _ state: SessionState) -> [String] {
    (requirements[response] ?? []).filter { value(of: $0, state) == nil }
  }

  /// What the session knows for a parameter: `order` is the order number.
  private func value(of parameter: String, _ state: SessionState) -> String? {
    state.values[parameter == "order" ? "order_number" : parameter]
  }

  /// Adds a reason once per kind: the first words that gave it stay as its evidence.
  private func add(_ kind: HandoffReason.Kind, _ signal: Signal, _ turn: CustomerTurn, to state: inout SessionState) {
    guard !state.reasons.contains(where: { $0.kind == kind }) else { return }
    state.reasons.append(
      HandoffReason(
        kind: kind, evidence: signal.evidence, language: turn.language, message: state.customerMessageCount))
  }
}
