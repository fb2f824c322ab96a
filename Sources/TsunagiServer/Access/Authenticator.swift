import Crypto
import Synchronization
import TsunagiStore

/// Turns a bearer token into a principal.
///
/// What it finds is believed for two seconds, so that a stream or a busy key costs no look-up each time and a revoked
/// token still ends within five. Thread safe.
final class Authenticator: Sendable {
  private struct Known {
    let principal: Principal
    let checkedAt: Timestamp
    let expiresAt: Timestamp?
  }

  private static let trust: Int64 = 2_000
  private static let capacity = 20_000

  private let store: any Store
  private let limits: ServerLimits
  private let known = Mutex<[SHA256Digest: Known]>([:])

  init(store: any Store, limits: ServerLimits) {
    self.store = store
    self.limits = limits
  }

  /// Nil when the token is none that is valid at `now`.
  func principal(of text: String, now: Timestamp) async throws(StoreError) -> Principal? {
    guard let token = Token(text) else { return nil }
    let digest = SHA256.hash(data: Array(text.utf8))
    let remembered = known.withLock { $0[digest] }
    if let remembered, now.milliseconds - remembered.checkedAt.milliseconds < Self.trust,
      remembered.expiresAt.map({ now < $0 }) ?? true
    {
      return remembered.principal
    }
    guard let found = try await check(token, now: now) else {
      known.withLock { $0[digest] = nil }
      return nil
    }
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[digest] = found
    }
    return found.principal
  }

  /// Believes nothing any more: after a key was revoked here.
  func forget() { known.withLock { $0.removeAll() } }

  private func check(_ token: Token, now: Timestamp) async throws(StoreError) -> Known? {
    guard let record = try await store.record(token.id, kind: token.kind.records, tenant: token.tenant, now: now),
      let id = PrincipalID(token.id.rawValue)
    else { return nil }
    switch token.kind {
    case .key:
      guard let key = APIKey(record), token.proves(key.digest) else { return nil }
      let principal = Principal(tenant: token.tenant, role: key.role, id: id, session: nil)
      return Known(principal: principal, checkedAt: now, expiresAt: nil)
    case .customer:
      guard let kept = CustomerToken(record), token.proves(kept.digest) else { return nil }
      // One customer, whatever token: a repeated request is known again after the token was renewed.
      let customer = PrincipalID(kept.session.rawValue) ?? id
      let principal = Principal(tenant: token.tenant, role: .customer, id: customer, session: kept.session)
      let expiresAt = await prolong(record, kept, tenant: token.tenant, now: now)
      return Known(principal: principal, checkedAt: now, expiresAt: expiresAt)
    }
  }

  /// Moves the end of a token that is used. Written at most once a minute; without room to write it keeps its end.
  private func prolong(
    _ record: StoredRecord, _ kept: CustomerToken, tenant: TenantID, now: Timestamp
  ) async -> Timestamp? {
    let wanted = kept.expiry(usedAt: now, limits: limits)
    let step = min(60, Int64(limits.tokenIdleSeconds) / 4) * 1_000
    guard let current = record.expiresAt, wanted.milliseconds - current.milliseconds >= step else {
      return record.expiresAt
    }
    let write = RecordWrite(
      kind: record.kind, id: record.id, expected: .version(record.version), body: record.body, expiresAt: wanted)
    do {
      _ = try await store.commit(RecordCommit(tenant: tenant, at: now, writes: [write]))
      return wanted
    } catch {
      return current
    }
  }
}
