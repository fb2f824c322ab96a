import TsunagiJSON
import TsunagiStore

/// What is kept of a customer's session token: whose session, since when, the secret's digest.
struct CustomerToken: Sendable {
  let session: SessionID
  let createdAt: Timestamp
  let digest: String

  /// A new token for a session, and the record that makes it valid.
  static func issue(
    for session: SessionKey, now: Timestamp, limits: ServerLimits
  ) -> (token: Token, expiresAt: Timestamp, write: RecordWrite) {
    let token = Token(.customer, tenant: session.tenant)
    let kept = CustomerToken(session: session.session, createdAt: now, digest: token.digest)
    let expiresAt = kept.expiry(usedAt: now, limits: limits)
    let write = RecordWrite(
      kind: Token.Kind.customer.records, id: token.id, expected: .version(0), body: kept.body, expiresAt: expiresAt)
    return (token, expiresAt, write)
  }

  /// Sliding, and never beyond its longest life.
  func expiry(usedAt now: Timestamp, limits: ServerLimits) -> Timestamp {
    min(
      now.adding(seconds: Int64(limits.tokenIdleSeconds)), createdAt.adding(seconds: Int64(limits.tokenSeconds)))
  }

  var body: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.field("session", session.rawValue)
      $0.field("created_at", Int(createdAt.milliseconds))
      $0.field("sha256", digest)
    }
    return writer.bytes
  }
}

extension CustomerToken {
  init?(_ record: StoredRecord) {
    guard let body = try? JSONReader.standard.read(record.body),
      let session = body["session"]?.string.flatMap({ SessionID($0) }),
      let createdAt = body["created_at"]?.int, let digest = body["sha256"]?.string
    else { return nil }
    self.init(session: session, createdAt: Timestamp(milliseconds: Int64(createdAt)), digest: digest)
  }
}
