import GRDB
import Synchronization
import TsunagiStore

/// A few connections that only read, each on its own serial queue off the threads that run async code. Every read
/// sees one snapshot. They never checkpoint.
final class ReadPool: Sendable {
  private typealias Job = @Sendable (Result<Database, any Error>) -> Void

  private struct State {
    var idle: [DatabaseQueue]
    var waiting: [Job] = []
    var head = 0
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>
  private let connections: [DatabaseQueue]
  private let capacity: Int

  /// - Parameter capacity: How many reads may wait.
  init(connections: [DatabaseQueue], capacity: Int) {
    self.connections = connections
    self.capacity = capacity
    state = Mutex(State(idle: connections))
  }

  /// - Throws: `overloaded` when `capacity` reads wait already, `closed`, and what `body` throws.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    let outcome: Result<Value, StoreError> = await withCheckedContinuation { continuation in
      let job: Job = { access in
        do {
          continuation.resume(returning: .success(try body(access.get())))
        } catch {
          continuation.resume(returning: .failure(StoreError(error)))
        }
      }
      if let refusal = submit(job) { continuation.resume(returning: .failure(refusal)) }
    }
    return try outcome.get()
  }

  /// Refuses what comes from now on, and returns when every read that was accepted is done.
  func drain() async {
    await withCheckedContinuation { closer in
      let isIdle = state.withLock { state in
        state.isClosed = true
        guard state.idle.count < connections.count else { return true }
        state.closers.append(closer)
        return false
      }
      if isIdle { closer.resume() }
    }
  }

  /// Closes the connections. Blocks.
  func close() {
    for connection in connections { try? connection.close() }
  }

  private func submit(_ job: @escaping Job) -> StoreError? {
    enum Turn {
      case now(DatabaseQueue)
      case later
      case never(StoreError)
    }
    let turn = state.withLock { state -> Turn in
      if state.isClosed { return .never(StoreError(.closed, "the store was closed")) }
      if let connection = state.idle.popLast() { return .now(connection) }
      guard state.waiting.count - state.head < capacity else {
        return .never(StoreError(.overloaded, "\(capacity) reads wait already"))
      }
      state.waiting.append(job)
      return .later
    }
    switch turn {
    case .now(let connection): run(job, on: connection)
    case .later: break
    case .never(let refusal): return refusal
    }
    return nil
  }

  private func run(_ job: @escaping Job, on connection: DatabaseQueue) {
    connection.asyncRead { access in
      job(access)
      self.next(for: connection)
    }
  }

  private func next(for connection: DatabaseQueue) {
    let (job, closers) = state.withLock { state -> (Job?, [CheckedContinuation<Void, Never>]) in
      guard state.head < state.waiting.count else {
        state.waiting = []
        state.head = 0
        state.idle.append(connection)
        guard state.idle.count == connections.count else { return (nil, []) }
        defer { state.closers = [] }
        return (nil, state.closers)
      }
      defer { state.head += 1 }
      return (state.waiting[state.head], [])
    }
    if let job { run(job, on: connection) }
    for closer in closers { closer.resume() }
  }
}
