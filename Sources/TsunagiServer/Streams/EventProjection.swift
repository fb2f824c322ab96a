import TsunagiJSON
import TsunagiStore

/// An event of the log as one audience sees it.
enum EventProjection {
  /// `{"seq":…,"type":…,"at":…,"data":{…}}`; `data` is `null` for what was erased. Nil when it is not for them.
  static func json(of event: StoredEvent, for audience: Audience) -> [UInt8]? {
    guard !event.audience.isDisjoint(with: audience) else { return nil }
    var data: ArraySlice<UInt8>?
    if let payload = event.payload {
      guard let part = AudiencePayload.part(of: payload, for: audience) else { return nil }
      data = part
    }
    var writer = JSONWriter(capacity: 96 + (data?.count ?? 0))
    writer.object { object in
      object.field("seq", Int(event.seq))
      object.field("type", event.type)
      object.field("at", event.at.description)
      object.field("data") { if let data { $0.raw(data) } else { $0.null() } }
    }
    return writer.bytes
  }
}
