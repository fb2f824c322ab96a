import Dispatch
import GRDB
import GRDBSQLite
import Synchronization
import TsunagiStore

/// Writes in groups: what queued while the last COMMIT ran, and until this one is ready for its own, is the next
/// transaction. Nobody waits for a timer, and under load one flush of the disk serves many.
///
/// All of it happens on the writing connection's own serial queue, off the threads that run async code. A unit is
/// told of its success only after COMMIT. A unit that fails is rolled back alone; when COMMIT fails, all of the
/// group fail, also those that were refused, since what they were refused for is not there.
final class GroupCommitter: Sendable {
  /// What one unit leads to once its group is durable.
  struct Settlement: Sendable {
    var change: SessionChange?
    var succeed: @Sendable () -> Void
  }

  struct Unit: Sendable {
    var perform: @Sendable (Database) throws(StoreError) -> Settlement
    var fail: @Sendable (StoreError) -> Void
  }

  private struct State {
    var pending: [Unit] = []
    var isDraining = false
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let writer: DatabaseQueue
  private let hub: ChangeHub
  private let log: WriteAheadLog
  private let capacity: Int
  private let groupSize: Int

  init(writer: DatabaseQueue, hub: ChangeHub, log: WriteAheadLog, capacity: Int, groupSize: Int = 256) {
    self.writer = writer
    self.hub = hub
    self.log = log
    self.capacity = capacity
    self.groupSize = groupSize
  }

  /// Runs `body` in a transaction and returns when it is durable.
  ///
  /// - Throws: `overloaded` when `capacity` units wait already, `closed`, and what `body` throws.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws(StoreError) -> (Result, SessionChange?)
  ) async throws(StoreError) -> Result {
    let outcome: Swift.Result<Result, StoreError> = await withCheckedContinuation { continuation in
      submit(
        Unit(
          perform: { database throws(StoreError) in
            let (result, change) = try body(database)
            return Settlement(change: change) { continuation.resume(returning: .success(result)) }
          },
          fail: { continuation.resume(returning: .failure($0)) }))
    }
    return try outcome.get()
  }

  /// Refuses what comes from now on, and returns when all that was accepted is done.
  func drain() async {
    await withCheckedContinuation { closer in
      let isIdle = state.withLock { state in
        state.isClosed = true
        if state.isDraining { state.closers.append(closer) }
        return !state.isDraining
      }
      if isIdle { closer.resume() }
    }
  }

  private func submit(_ unit: Unit) {
    let (refusal, wakes) = state.withLock { state -> (StoreError?, Bool) in
      guard !state.isClosed else { return (StoreError(.closed, "the store was closed"), false) }
      guard state.pending.count < capacity else {
        return (StoreError(.overloaded, "\(capacity) writes wait already"), false)
      }
      state.pending.append(unit)
      defer { state.isDraining = true }
      return (nil, !state.isDraining)
    }
    if let refusal { unit.fail(refusal) }
    if wakes { writer.asyncWriteWithoutTransaction { self.writePending($0) } }
  }

  private func writePending(_ database: Database) {
    while true {
      let group = take(groupSize)
      if group.isEmpty {
        guard let closers = rest() else { continue }
        for closer in closers { closer.resume() }
        if log.isToBeEmptied { emptyLogLater() }
        return
      }
      flush(group, database)
      log.checkpointIfLong(database)
    }
  }

  /// The units that came first, no more than `count`.
  private func take(_ count: Int) -> [Unit] {
    state.withLock { state in
      let units = Array(state.pending.prefix(count))
      state.pending.removeFirst(units.count)
      return units
    }
  }

  /// Who waits for the end; nil when more has come in the meantime.
  private func rest() -> [CheckedContinuation<Void, Never>]? {
    state.withLock { state in
      guard state.pending.isEmpty else { return nil }
      state.isDraining = false
      defer { state.closers = [] }
      return state.closers
    }
  }

  /// With nothing to write there is no next group that would do it.
  private func emptyLogLater() {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(250)) { [weak self] in
      guard let self else { return }
      let wakes = state.withLock { state in
        guard !state.isClosed, !state.isDraining else { return false }
        state.isDraining = true
        return true
      }
      guard wakes else { return }
      writer.asyncWriteWithoutTransaction { database in
        self.log.checkpointIfLong(database)
        self.writePending(database)
      }
    }
  }

  private func flush(_ first: [Unit], _ database: Database) {
    var group = first
    var settlements: [Settlement] = []
    var refusals: [(Unit, StoreError)] = []
    do throws(StoreError) {
      try database.run("BEGIN IMMEDIATE")
      var done = 0
      while done < group.count {
        for unit in group[done...] {
          do throws(StoreError) {
            settlements.append(try perform(unit, database))
          } catch {
            // SQLite gives up the whole transaction on some errors, such as a full disk.
            guard database.isInsideTransaction else { throw error }
            refusals.append((unit, error))
          }
        }
        done = group.count
        // Whom the last COMMIT set free may be back already: one flush of the disk then serves them as well.
        group += take(groupSize - done)
      }
      try database.run("COMMIT")
    } catch {
      if database.isInsideTransaction { _ = try? database.run("ROLLBACK") }
      for unit in group { unit.fail(error) }
      return
    }
    hub.publish(settlements.lazy.compactMap(\.change))
    for settlement in settlements { settlement.succeed() }
    for (unit, error) in refusals { unit.fail(error) }
  }

  private func perform(_ unit: Unit, _ database: Database) throws(StoreError) -> Settlement {
    try database.run("SAVEPOINT unit")
    do throws(StoreError) {
      let settlement = try unit.perform(database)
      try database.run("RELEASE unit")
      return settlement
    } catch {
      if database.isInsideTransaction {
        try database.run("ROLLBACK TO unit")
        try database.run("RELEASE unit")
      }
      throw error
    }
  }
}
