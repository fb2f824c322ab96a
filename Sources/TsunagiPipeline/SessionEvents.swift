import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiText
import TsunagiTranslation

/// The facts that follow from one decision, each with what each audience may see.
struct SessionEvents {
  private(set) var list: [SessionEvent] = []

  init(
    before: SessionState, state: SessionState, message: DecidedMessage?, replies: [Reply], tags: RoutingTags,
    writer: DecisionWriter
  ) {
    if let message { add(message, state, writer) }
    for reply in replies { add(reply, writer) }
    if before.phase != state.phase || before.language != state.language || before.replyLanguage != state.replyLanguage {
      add(.sessionUpdated, for: .both) { writer.write(state, to: &$0) }
    }
    if !before.phase.isHandedOver, state.phase.isHandedOver, state.phase != .closed {
      add(.handoffRequested, for: .operators) { writer.write(handoffOf: state, to: &$0) }
    }
    if RoutingTags(before) != tags {
      add(.routingUpdated, for: .operators) { $0.field("tags", tags) }
    }
    if before.phase != .closed, state.phase == .closed {
      add(.sessionClosed, for: .both) { $0.field("state", state.phase.rawValue) }
    }
  }

  private enum Audience {
    case both
    case operators
  }

  private mutating func add(
    _ kind: SessionEvent.Kind, for audience: Audience, _ body: (inout JSONObjectWriter) -> Void
  ) {
    let json = SessionEvents.object(body)
    list.append(SessionEvent(kind: kind, forCustomer: audience == .both ? json : nil, forOperator: json))
  }

  /// The customer reads their own words, and the other side's only in their language and only when released.
  private mutating func add(_ message: DecidedMessage, _ state: SessionState, _ writer: DecisionWriter) {
    let full = SessionEvents.object { object in
      writer.write(message, to: &object)
      writer.writeUnderstanding(message, state, to: &object)
    }
    list.append(
      SessionEvent(kind: .messageCreated, forCustomer: SessionEvents.customerView(message), forOperator: full))
  }

  private static func customerView(_ message: DecidedMessage) -> [UInt8]? {
    guard message.delivery == .released else { return nil }
    let shown = message.sender == .customer ? nil : message.translations.first
    return object {
      $0.field("message", message.number)
      $0.field("sender", message.sender.rawValue)
      $0.field("text", shown?.text ?? message.text.normalized)
      $0.field("language", (shown?.language ?? message.language.tag).description)
      $0.field("source", (shown?.source ?? .original).rawValue)
      $0.fieldIfPresent("id", message.clientID)
      $0.fieldIfPresent("at", message.at)
    }
  }

  private mutating func add(_ reply: Reply, _ writer: DecisionWriter) {
    let customer = SessionEvents.object {
      $0.field("message", reply.number)
      $0.field("sender", "bot")
      $0.field("text", reply.text)
      $0.field("language", reply.language.description)
      $0.field("source", TranslationSource.canned.rawValue)
    }
    let full = SessionEvents.object {
      writer.write(reply, to: &$0)
      $0.field("sender", "bot")
      $0.fieldIfPresent("operator_text", reply.operatorText)
    }
    list.append(SessionEvent(kind: .messageCreated, forCustomer: customer, forOperator: full))
  }

  private static func object(_ body: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object(body)
    return writer.bytes
  }
}
