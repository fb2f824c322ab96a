import Crypto
import TsunagiHandoff
import TsunagiJSON
import TsunagiPipeline
import TsunagiStore

/// Carries requests through the stage into the store: load, decide, commit; and again when another commit came first.
///
/// Nothing is acknowledged before its commit is durable.
struct ChatService: Sendable {
  let store: any Store
  let stages: StageHolder
  let metrics: Metrics

  /// How often a decision is made again before the session is called too busy.
  private static let attempts = 64

  /// The request that asks for a change, as far as idempotency needs it.
  struct Asker: Sendable {
    let principal: Principal
    let route: String
    let key: String?
    let body: [UInt8]
    let now: Timestamp

    /// The record under which the answer is kept; nil without a key.
    func record(status: Int, answer: [UInt8]) -> IdempotencyRecord? {
      key.map {
        IdempotencyRecord(
          tenant: principal.tenant, principal: principal.id, route: route, key: $0,
          bodyHash: Array(SHA256.hash(data: body)), status: status, response: answer, createdAt: now)
      }
    }
  }

  struct Answer: Sendable {
    let status: Int
    let bytes: [UInt8]
    let isReplayed: Bool
  }

  /// A session as it was loaded.
  struct Loaded: Sendable {
    let stored: StoredSession
    let state: SessionState
  }

  func load(_ key: SessionKey) async throws -> Loaded {
    let stored = try await store.session(key)
    guard stored.erasedAt == nil else { throw StoreError(.erased, "the session was erased") }
    return Loaded(stored: stored, state: try SessionState(json: stored.state))
  }

  /// Changes a session.
  ///
  /// - Parameters:
  ///   - status: of the answer when it goes well.
  ///   - decide: what follows from the state; called again with a newer state after a conflict.
  ///   - compose: the answer, given the `seq` that the first event will have.
  func change(
    _ key: SessionKey, for asker: Asker, status: Int,
    records: [RecordWrite] = [],
    decide: (SessionState) throws -> SessionStep,
    compose: (SessionStep, _ firstSeq: Int64) -> [UInt8]
  ) async throws -> Answer {
    for _ in 1...Self.attempts {
      let loaded = try await load(key)
      let step: SessionStep
      do {
        step = try decide(loaded.state)
      } catch {
        // What was possible at the first time may not be now: a repeated request still gets its answer.
        if let answer = try await replay(for: asker) { return answer }
        throw error
      }
      let answer = compose(step, loaded.stored.lastSeq + 1)
      let (messages, events) = step.stored
      let commit = SessionCommit(
        tenant: key.tenant, session: key.session, expectedVersion: loaded.stored.version, at: asker.now,
        idempotency: asker.record(status: status, answer: answer), state: step.state.json,
        metadata: SessionMetadata(step.state, before: loaded.stored.metadata, customer: nil, now: asker.now),
        messages: messages, events: events, records: records)
      if let done = try await commitUnlessOutrun(commit, status: status, answer: answer) { return done }
      metrics.count(.conflicts)
    }
    throw StoreError(.versionConflict, "too many changes at once")
  }

  /// Begins a session.
  func create(
    _ key: SessionKey, for asker: Asker, status: Int, customer: PrincipalID?, records: [RecordWrite],
    step: SessionStep, answer: [UInt8]
  ) async throws -> Answer {
    if let answer = try await replay(for: asker) { return answer }
    let (messages, events) = step.stored
    let commit = SessionCommit(
      tenant: key.tenant, session: key.session, expectedVersion: 0, at: asker.now,
      idempotency: asker.record(status: status, answer: answer), state: step.state.json,
      metadata: SessionMetadata(step.state, before: nil, customer: customer, now: asker.now), messages: messages,
      events: events, records: records)
    if let done = try await commitUnlessOutrun(commit, status: status, answer: answer) { return done }
    throw Problem.conflict("already_exists", "there is a session of this id")
  }

  /// Nil when another commit came first.
  private func commitUnlessOutrun(
    _ commit: SessionCommit, status: Int, answer: [UInt8]
  ) async throws(StoreError) -> Answer? {
    let committed: Committed
    do {
      committed = try await store.commit(commit)
    } catch {
      guard error.code == .versionConflict else { throw error }
      return nil
    }
    if let replayed = committed.replayed { return self.answer(from: replayed) }
    metrics.count(.messages, by: commit.messages.count)
    return Answer(status: status, bytes: answer, isReplayed: false)
  }

  private func replay(for asker: Asker) async throws -> Answer? {
    guard let record = asker.record(status: 0, answer: []),
      let kept = try await store.answer(to: record.id, now: asker.now)
    else { return nil }
    guard kept.bodyHash == record.bodyHash else {
      throw StoreError(.idempotencyMismatch, "the key was used with another body")
    }
    return answer(from: kept)
  }

  private func answer(from record: IdempotencyRecord) -> Answer {
    metrics.count(.replays)
    return Answer(status: record.status, bytes: record.response, isReplayed: true)
  }
}
