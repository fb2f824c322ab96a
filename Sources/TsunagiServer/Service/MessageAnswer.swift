import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPipeline
import TsunagiStore

/// The answer to a request that changed a session: the message and the automatic replies, as the caller may see them.
enum MessageAnswer {
  static func json(_ step: SessionStep, firstSeq: Int64, audience: Audience) -> [UInt8] {
    var writer = JSONWriter(capacity: 1_024)
    writer.object { object in
      object.field("last_seq", Int(firstSeq) + step.events.count - 1)
      object.field("state", step.state.phase.rawValue)
      object.field("reply_language", step.state.replyLanguage?.description)
      if let own = step.messages.first(where: { !$0.isReply }) {
        object.field("message") { write(own, step, firstSeq, audience, to: &$0) }
      }
      object.array("replies") { array in
        for message in step.messages where message.isReply {
          array.element { write(message, step, firstSeq, audience, to: &$0) }
        }
      }
    }
    return writer.bytes
  }

  private static func write(
    _ message: SessionStep.Message, _ step: SessionStep, _ firstSeq: Int64, _ audience: Audience,
    to writer: inout JSONWriter
  ) {
    let event = step.events[message.event]
    let data = audience == .customer ? event.forCustomer : event.forOperator
    writer.object { object in
      object.field("id", "m\(message.number)")
      object.field("seq", Int(firstSeq) + message.event)
      object.field("sender", message.sender)
      object.field("data") { if let data { $0.raw(data) } else { $0.null() } }
    }
  }
}
