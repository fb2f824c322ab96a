import Foundation
import TsunagiStore
import TsunagiStoreSQLite

/// Somebody who says one thing after the other, in sessions of twenty messages.
struct Writer: Sendable {
  let store: SQLiteStore
  let number: Int
  let options: Options
  let start: Double

  /// The latency of every commit, in seconds.
  func run() async throws -> [Double] {
    var latencies: [Double] = []
    var session = SessionID.random()
    let principal = PrincipalID.random()
    var version: Int64 = 0
    var turn = number
    while now() - start < options.seconds {
      if version == 20 { (session, version) = (.random(), 0) }
      var began = now()
      if let rate = options.rate {
        let due = start + Double(turn) / Double(rate)
        turn += options.writers
        if due > began { try await Task.sleep(for: .seconds(due - began)) }
        began = due
      }
      _ = try await store.commit(try commit(session, version, principal))
      version += 1
      latencies.append(now() - began)
    }
    return latencies
  }

  /// As the server commits a customer's message: the message, its event, the answer to its key, now and then a job.
  private func commit(_ session: SessionID, _ version: Int64, _ principal: PrincipalID) throws -> SessionCommit {
    let tenant = try TenantID(validating: "benchmark")
    let message = MessageID.random()
    let at = Timestamp.now()
    let event = [UInt8](repeating: 0x62, count: 300)
    return SessionCommit(
      tenant: tenant, session: session, expectedVersion: version, at: at,
      idempotency: IdempotencyRecord(
        tenant: tenant, principal: principal, route: "POST /v1/sessions/{id}/messages", key: message.rawValue,
        bodyHash: [UInt8](repeating: 7, count: 32), status: 201, response: event, createdAt: at),
      state: [UInt8](repeating: 0x63, count: 600),
      metadata: SessionMetadata(status: "automatic", language: "vi", customer: principal),
      messages: [NewMessage(id: message, sender: "customer", payload: [UInt8](repeating: 0x61, count: 400))],
      events: [NewEvent(type: "message_created", audience: .everyone, message: message, payload: event)],
      jobs: version % 4 == 0 ? [NewJob(kind: "translate", payload: event, dueAt: at)] : [])
  }
}
