import TsunagiJSON
import TsunagiStore

/// A message of the history as one audience sees it.
enum MessageView {
  /// Nil when the message is not for this audience.
  static func json(of message: StoredMessage, for audience: Audience) -> [UInt8]? {
    var data: ArraySlice<UInt8>?
    if let payload = message.payload {
      guard let part = AudiencePayload.part(of: payload, for: audience) else { return nil }
      data = part
    }
    var writer = JSONWriter(capacity: 128 + (data?.count ?? 0))
    writer.object { object in
      object.field("id", message.id.rawValue)
      object.field("seq", Int(message.seq))
      object.field("sender", message.sender)
      object.field("at", message.createdAt.description)
      object.field("data") { if let data { $0.raw(data) } else { $0.null() } }
    }
    return writer.bytes
  }
}
