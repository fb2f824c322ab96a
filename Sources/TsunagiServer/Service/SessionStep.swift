import TsunagiHandoff
import TsunagiPipeline
import TsunagiStore

/// What one request changes in a session, before it is committed: the new state, its events and messages.
struct SessionStep: Sendable {
  struct Message: Sendable {
    /// The index of the event that announces it.
    let event: Int
    let number: Int
    let sender: String
    /// Whether it answers automatically what was sent.
    let isReply: Bool
  }

  var state: SessionState
  var events: [SessionEvent]
  var messages: [Message] = []

  init(state: SessionState, events: [SessionEvent]) {
    self.state = state
    self.events = events
  }

  /// A decision's events in their order; those that create messages are the decision's message and then its replies.
  init(_ decision: Decision) {
    state = decision.state
    events = decision.events
    var announced = decision.message.map { [(number: $0.number, sender: $0.sender.rawValue, isReply: false)] } ?? []
    announced += decision.replies.map { ($0.number, ChatInput.Sender.bot.rawValue, true) }
    for (index, event) in events.enumerated() where event.kind == .messageCreated && !announced.isEmpty {
      let next = announced.removeFirst()
      messages.append(Message(event: index, number: next.number, sender: next.sender, isReply: next.isReply))
    }
  }

  /// The messages and events in the form of the store.
  var stored: (messages: [NewMessage], events: [NewEvent]) {
    let payloads = events.map { AudiencePayload(customer: $0.forCustomer, staff: $0.forOperator) }
    var ids: [Int: MessageID] = [:]
    var newMessages: [NewMessage] = []
    for message in messages {
      guard let id = MessageID("m\(message.number)") else { continue }
      ids[message.event] = id
      let payload = payloads[message.event]
      newMessages.append(
        NewMessage(id: id, sender: message.sender, audience: payload.audience, payload: payload.bytes))
    }
    let newEvents = zip(events.indices, zip(events, payloads)).map { index, pair in
      NewEvent(
        type: pair.0.kind.rawValue, audience: pair.1.audience, message: ids[index], payload: pair.1.bytes)
    }
    return (newMessages, newEvents)
  }
}
