import TsunagiDictionaries
import TsunagiHandoff
import TsunagiLanguage
import TsunagiPhrases
import TsunagiText
import TsunagiTranslation

extension Stage {
  /// A session that has not begun.
  public func newSession(locale: String? = nil) -> SessionState {
    SessionState(declared: locale.flatMap(declared), operatorLanguage: configuration.operatorLanguage)
  }

  /// The language that a locale declares: one that we speak where there is one, so that `vi-VN` is `vi`.
  private func declared(_ locale: String) -> LanguageTag? {
    LanguageTag(locale).map { dictionaries.languages.serving($0) ?? $0 }
  }

  /// Steps 6 to 8: from the session's state and one input to everything that follows from it.
  ///
  /// Pure, and so the same on every node. The analysis is of the input's text.
  ///
  /// - Throws: ``InputError`` when the input asks for what cannot be done (an unknown response, a missing argument).
  public func decide(_ state: SessionState, _ input: ChatInput, _ analysis: Analysis) throws -> Decision {
    if let event = input.event { return decide(state, event: event, input) }
    switch input.sender {
    case .customer: return decide(state, fromCustomer: input, analysis)
    case .operator, .seller: return try decide(state, fromOperator: input, analysis)
    case .bot, .system: return try decide(state, fromBot: input, analysis)
    }
  }

  /// Analyses and decides in one call.
  public func handle(_ input: ChatInput, in state: SessionState) throws -> Decision {
    try decide(state, input, analyse(input.text))
  }

  // MARK: Customer

  private func decide(_ before: SessionState, fromCustomer input: ChatInput, _ analysis: Analysis) -> Decision {
    var state = before
    let language = settleLanguage(&state, input, analysis)
    let understanding = Understanding(
      analysis, decided: language, dictionaries: dictionaries, votes: input.kind == .text)
    state.genre = genre(of: understanding, input, before: state.genre)
    let turn = turn(input, analysis, language, understanding)
    var step = conversation.after(turn, in: state)
    step.state.messageCount += 1
    let message = DecidedMessage(
      number: step.state.messageCount, input, analysis, language, understanding,
      suggestions: suggestions(understanding, analysis, state: step.state),
      translations: translations(analysis, language, understanding, reader: step.state.operatorLanguage),
      delivery: .released, response: nil)
    let replies = render(step.reply, &step.state)
    return finish(before: before, state: step.state, message: message, replies: replies)
  }

  /// Decides the message's language and what it says about the session's.
  private func settleLanguage(
    _ state: inout SessionState, _ input: ChatInput, _ analysis: Analysis
  ) -> LanguageDecision {
    if let declared = input.locale.flatMap(declared) { state.languagePrior.declared = declared }
    let decision = analysis.language.decided(with: state.languagePrior)
    // A message without letters has no language of its own, whatever the session's is; a label is the shop's own words.
    guard analysis.language.best != .und || state.languagePrior.pinned != nil else {
      return LanguageDecision(tag: .und, confidence: 0, decidedBy: .text, prior: state.languagePrior)
    }
    guard input.kind == .text else { return decision }
    state.languagePrior = decision.prior
    state.language = decision.tag
    return decision
  }

  private func turn(
    _ input: ChatInput, _ analysis: Analysis, _ language: LanguageDecision, _ understanding: Understanding
  ) -> CustomerTurn {
    CustomerTurn(
      kind: CustomerTurn.Kind(rawValue: input.kind.rawValue) ?? .text,
      choice: input.choice,
      language: language.tag,
      signals: understanding.signals,
      topics: understanding.topics,
      values: ResponseValues.found(in: analysis.entities),
      score: ResponseValues.score(of: analysis.text))
  }

  private func genre(of understanding: Understanding, _ input: ChatInput, before: GenreVote?) -> GenreVote? {
    if input.kind == .choice, let choice = input.choice, dictionaries.genres.contains(where: { $0.id == choice }) {
      return GenreVote(id: choice, confidence: 1)
    }
    return GenreVote.elected(topics: understanding.topics, terms: understanding.terms, dictionaries) ?? before
  }

  private func translations(
    _ analysis: Analysis, _ language: LanguageDecision, _ understanding: Understanding, reader: LanguageTag
  ) -> [Translation] {
    guard language.tag != .und, !Understanding.matches(reader, language.tag) else { return [] }
    return [
      SentenceTranslator(dictionaries: dictionaries).translate(
        analysis.text, language: language.tag, phrases: understanding.phrases, terms: understanding.terms,
        reader: reader)
    ]
  }

  private func suggestions(
    _ understanding: Understanding, _ analysis: Analysis, state: SessionState
  ) -> [Suggestion] {
    dictionaries.suggester.suggestions(
      for: analysis.text, phrases: understanding.phrases, terms: understanding.terms)
  }

  // MARK: Operator and seller

  private func decide(_ before: SessionState, fromOperator input: ChatInput, _ analysis: Analysis) throws -> Decision {
    if input.response != nil { return try decide(before, response: input, analysis) }
    var state = before
    let language = analysis.language.decided(with: LanguagePrior(declared: state.operatorLanguage))
    let understanding = Understanding(analysis, decided: language, dictionaries: dictionaries, votes: true)
    let reader = state.replyLanguage.map { dictionaries.languages.bestMatch(for: $0.description) }
    let verdict = OutgoingGate.verdict(language: language.tag, reader: reader) {
      SentenceTranslator(dictionaries: dictionaries).translate(
        analysis.text, language: language.tag, phrases: understanding.phrases, terms: understanding.terms,
        reader: reader ?? .en)
    }
    var translations: [Translation] = []
    var delivery = Delivery.released
    var replies: [Reply] = []
    state.messageCount += 1
    let number = state.messageCount
    switch verdict {
    case .sameLanguage: break
    case .translated(let translation): translations = [translation]
    case .held where input.sendsOriginal:
      replies = render(AutomaticReply(AutomaticResponse.untranslatedNotice), &state)
    case .held: delivery = .held(reason: "untranslated")
    }
    let message = DecidedMessage(
      number: number, input, analysis, language, understanding,
      suggestions: delivery == .released ? [] : suggestions(understanding, analysis, state: state),
      translations: translations, delivery: delivery, response: nil)
    return finish(before: before, state: state, message: message, replies: replies)
  }

  /// A canned response: what is kept is the operator's own wording, what is sent is the customer's.
  private func decide(_ before: SessionState, response input: ChatInput, _ analysis: Analysis) throws -> Decision {
    var state = before
    let id = input.response ?? ""
    let reader = state.replyLanguage ?? .en
    let rendered = try render(id, for: reader, input.arguments)
    let own = try render(id, for: state.operatorLanguage, input.arguments)
    let text = analyse(own.text)
    let language = text.language.decided(with: LanguagePrior(declared: own.language, pinned: own.language))
    state.messageCount += 1
    let isSame = rendered.language == own.language
    let translation = Translation(
      language: rendered.language, text: rendered.text, source: .canned,
      checks: rendered.isFallback ? [] : ["rendered"])
    let message = DecidedMessage(
      number: state.messageCount, input, text, language,
      Understanding(text, decided: language, dictionaries: dictionaries, votes: true), suggestions: [],
      translations: isSame ? [] : [translation], delivery: .released, response: id)
    return finish(before: before, state: state, message: message, replies: [])
  }

  // MARK: Others and events

  /// Messages of another bot or of the platform are kept and read, and answered by nobody.
  private func decide(_ before: SessionState, fromBot input: ChatInput, _ analysis: Analysis) throws -> Decision {
    if input.response != nil { return try decide(before, response: input, analysis) }
    var state = before
    state.messageCount += 1
    let language = analysis.language.decided(with: LanguagePrior())
    let understanding = Understanding(analysis, decided: language, dictionaries: dictionaries, votes: false)
    let message = DecidedMessage(
      number: state.messageCount, input, analysis, language, understanding, suggestions: [],
      translations: translations(analysis, language, understanding, reader: state.operatorLanguage),
      delivery: .released, response: nil)
    return finish(before: before, state: state, message: message, replies: [])
  }

  private func decide(_ before: SessionState, event: ChatInput.Event, _ input: ChatInput) -> Decision {
    var step = conversation.after(SessionOccurrence(event, input), in: before)
    let replies = render(step.reply, &step.state)
    return finish(before: before, state: step.state, message: nil, replies: replies)
  }

  private func finish(
    before: SessionState, state: SessionState, message: DecidedMessage?, replies: [Reply]
  ) -> Decision {
    let tags = RoutingTags(state)
    let events = SessionEvents(
      before: before, state: state, message: message, replies: replies, tags: tags,
      writer: DecisionWriter(stage: self))
    return Decision(
      state: state, message: message, replies: replies, tags: tags, events: events.list,
      dictionaryVersion: dictionaries.version)
  }
}
