import GRDB
import Synchronization
import Testing
import TsunagiStore

@testable import TsunagiStoreSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct GroupCommitterTests {
  private let folder: TemporaryFolder
  private let writer: DatabaseQueue
  private let hub = ChangeHub()
  private let log = WriteAheadLog(longest: 1000)

  init() throws {
    folder = try TemporaryFolder()
    writer = try Connection.writer(path: folder.file("store.db"), log: log)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "CREATE TABLE parent (id INTEGER PRIMARY KEY)")
      // Checked at COMMIT and not before: a way to make COMMIT itself fail.
      try database.execute(
        sql: "CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)")
      try database.execute(sql: "CREATE TABLE numbers (number INTEGER UNIQUE)")
    }
  }

  private func committer(capacity: Int = 1000, groupSize: Int = 256) -> GroupCommitter {
    GroupCommitter(writer: writer, hub: hub, log: log, capacity: capacity, groupSize: groupSize)
  }

  private func numbers() throws -> [Int] {
    try writer.read { try Int.fetchAll($0, sql: "SELECT number FROM numbers ORDER BY number") }
  }

  /// Keeps the writing connection busy until it is let go, so that what is submitted meanwhile is one group.
  private func hold() -> Gate {
    let gate = Gate()
    writer.asyncWriteWithoutTransaction { _ in gate.pass() }
    return gate
  }

  /// Writes the numbers at once; nil for what failed with the error's code.
  private func write(
    _ values: [Int], with committer: GroupCommitter, holding gate: Gate,
    _ body: @escaping @Sendable (Database, Int) throws(StoreError) -> Void
  ) async -> [Int: StoreError.Code?] {
    await withTaskGroup(of: (Int, StoreError.Code?).self) { group in
      for value in values {
        group.addTask {
          do throws(StoreError) {
            try await committer.write { database throws(StoreError) in
              try body(database, value)
              let change = SessionChange(tenant: TenantID.random(), session: .random(), lastSeq: Int64(value))
              return ((), change)
            }
            return (value, nil)
          } catch {
            return (value, error.code)
          }
        }
      }
      group.addTask {
        // Long enough for all of them to queue.
        try? await Task.sleep(for: .milliseconds(300))
        gate.open()
        return (-1, nil)
      }
      return await group.reduce(into: [:]) { if $1.0 >= 0 { $0[$1.0] = $1.1 } }
    }
  }

  @Test func aUnitThatFailsIsRolledBackAlone() async throws {
    let outcome = await write(Array(0..<20), with: committer(), holding: hold()) { database, value throws(StoreError) in
      try database.run("INSERT INTO numbers VALUES (?)", .integer(Int64(value)))
      if value % 5 == 0 { throw StoreError(.notFound, "") }
    }
    #expect(outcome.filter { $0.value == .notFound }.keys.sorted() == [0, 5, 10, 15])
    #expect(outcome.filter { $0.value == nil }.count == 16)
    #expect(try numbers() == (0..<20).filter { $0 % 5 != 0 })
  }

  @Test func aFailedCommitFailsEveryUnitOfItsGroupAlsoTheRefused() async throws {
    try await writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = ON") }
    var feed = hub.changes().makeAsyncIterator()
    let outcome = await write(Array(0..<10), with: committer(), holding: hold()) { database, value throws(StoreError) in
      if value == 3 { throw StoreError(.versionConflict, "") }
      try database.run("INSERT INTO numbers VALUES (?)", .integer(Int64(value)))
      if value == 7 { try database.run("INSERT INTO child VALUES (1)") }
    }
    #expect(outcome.count == 10)
    #expect(outcome.values.allSatisfy { $0 == .failed }, "\(outcome)")
    #expect(try numbers() == [])
    // Nothing was told of what did not happen: the first that is told is what comes after.
    try await committer().write { database throws(StoreError) in
      ((), SessionChange(tenant: TenantID.random(), session: .random(), lastSeq: 4711))
    }
    guard case .changed(let change)? = await feed.next() else {
      Issue.record("nothing was told")
      return
    }
    #expect(change.lastSeq == 4711)
  }

  @Test func groupsAreNoLongerThanTheirSize() async throws {
    let commits = Counter()
    try await writer.writeWithoutTransaction { database in
      database.trace { event in
        if "\(event)" == "COMMIT" { commits.increment() }
      }
    }
    let outcome = await write(Array(0..<50), with: committer(groupSize: 10), holding: hold()) {
      database, value throws(StoreError) in
      try database.run("INSERT INTO numbers VALUES (?)", .integer(Int64(value)))
    }
    #expect(outcome.values.allSatisfy { $0 == nil })
    #expect(commits.value == 5, "\(commits.value) commits for 50 units in groups of 10")
  }

  @Test func beyondItsCapacityTheQueueRefuses() async throws {
    let outcome = await write(Array(0..<30), with: committer(capacity: 12), holding: hold()) {
      database, value throws(StoreError) in
      try database.run("INSERT INTO numbers VALUES (?)", .integer(Int64(value)))
    }
    #expect(outcome.values.count { $0 == nil } == 12)
    #expect(outcome.values.count { $0 == .overloaded } == 18)
    #expect(try numbers().count == 12)
  }

  @Test func whatWasAcceptedBeforeClosingIsDone() async throws {
    let committer = committer()
    let gate = hold()
    async let accepted: Void = committer.write { database throws(StoreError) in
      try database.run("INSERT INTO numbers VALUES (1)")
      return ((), nil)
    }
    try await Task.sleep(for: .milliseconds(200))
    async let drained: Void = committer.drain()
    try await Task.sleep(for: .milliseconds(50))
    gate.open()
    try await accepted
    await drained
    await #expect(throws: StoreError(.closed, "")) {
      try await committer.write { _ throws(StoreError) in ((), nil) }
    }
    #expect(try numbers() == [1])
  }
}

/// Holds a thread until it is opened.
private final class Gate: Sendable {
  private let isOpen = Atomic(false)
  func open() { isOpen.store(true, ordering: .releasing) }
  func pass() { while !isOpen.load(ordering: .acquiring) { usleep(1000) } }
}

private final class Counter: Sendable {
  private let count = Atomic(0)
  var value: Int { count.load(ordering: .relaxed) }
  func increment() { count.add(1, ordering: .relaxed) }
}
