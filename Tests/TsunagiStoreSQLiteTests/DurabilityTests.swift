import Foundation
import GRDB
import Testing
import TsunagiStore

@testable import TsunagiStoreSQLite

@Suite struct DurabilityTests {
  private let tenant = TenantID.random()

  private func commit(
    _ session: SessionID, _ version: Int64, _ text: String, size: Int = 100
  ) -> SessionCommit {
    let message = MessageID.random()
    return SessionCommit(
      tenant: tenant, session: session, expectedVersion: version, at: Timestamp(milliseconds: version),
      state: Array("state".utf8), metadata: SessionMetadata(status: "automatic"),
      messages: [
        NewMessage(
          id: message, sender: "customer", payload: Array(text.utf8) + [UInt8](repeating: 0x2E, count: size))
      ],
      events: [NewEvent(type: "message_created", audience: .everyone, message: message, payload: Array(text.utf8))])
  }

  @Test func whatWasCommittedIsThereAfterOpeningAgain() async throws {
    let folder = try TemporaryFolder()
    let session = SessionID.random()
    var store = try SQLiteStore(path: folder.file("store.db"))
    for version: Int64 in 0..<20 { _ = try await store.commit(commit(session, version, "\(version)")) }
    let key = SessionKey(tenant: tenant, session: session)
    let before = try await store.export(key)
    await store.close()
    store = try SQLiteStore(path: folder.file("store.db"))
    #expect(try await store.export(key) == before)
    await store.close()
  }

  /// At any moment, the files hold everything that was acknowledged before, and no half of anything.
  @Test func theFilesHoldEverythingAcknowledgedAtEveryMoment() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    var configuration = SQLiteStore.Configuration()
    configuration.logPages = 50
    let store = try SQLiteStore(path: path, configuration: configuration)
    let sessions = (0..<8).map { _ in SessionID.random() }
    for round in 0..<25 {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for session in sessions {
          group.addTask { _ = try await store.commit(commit(session, Int64(round), "\(round)", size: 500)) }
        }
        try await group.waitForAll()
      }
      // Nobody writes now: what the disk has is what a process that starts after a crash would find.
      let copy = folder.file("copy-\(round).db")
      for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
      let reopened = try SQLiteStore(path: copy)
      for session in sessions {
        let key = SessionKey(tenant: tenant, session: session)
        let export = try await reopened.export(key)
        #expect(export.session.version == Int64(round) + 1)
        #expect(export.events.map(\.seq) == Array(1...Int64(round) + 1))
        #expect(export.messages.count == round + 1)
      }
      await reopened.close()
    }
    await store.close()
  }

  @Test func theLogIsMovedByTheWriterAloneAndStaysShort() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    var configuration = SQLiteStore.Configuration()
    configuration.logPages = 20
    let store = try SQLiteStore(path: path, configuration: configuration)
    let session = SessionID.random()
    for version: Int64 in 0..<200 { _ = try await store.commit(commit(session, version, "x", size: 3000)) }
    let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int ?? .max
    #expect(log < 100 * 4096, "the log has \(log) bytes")
    await store.close()
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"), "a closed store leaves its log behind")
  }

  @Test func connectionsAreSetAsDurabilityAsks() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    let writer = try Connection.writer(path: path, log: WriteAheadLog(longest: 1000))
    let reader = try Connection.reader(path: path, number: 0)
    func pragma(_ name: String, _ queue: DatabaseQueue) throws -> String? {
      try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
    #expect(try pragma("journal_mode", writer) == "wal")
    #expect(try pragma("synchronous", writer) == "2")
    #expect(try pragma("secure_delete", writer) == "1")
    #expect(try pragma("wal_autocheckpoint", reader) == "0")
    #expect(throws: DatabaseError.self) {
      try reader.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE a (b)") }
    }
    try reader.close()
    try writer.close()
  }

  @Test func erasedContentIsInNoFile() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    let store = try SQLiteStore(path: path)
    let (gone, kept) = (SessionID.random(), SessionID.random())
    let secret = "himitsu-secret-4242"
    for version: Int64 in 0..<30 {
      _ = try await store.commit(commit(gone, version, secret, size: 2000))
      _ = try await store.commit(commit(kept, version, "ordinary-text-17", size: 2000))
    }
    let others = try await store.export(SessionKey(tenant: tenant, session: kept))
    #expect(try mentions(of: secret, path) > 0, "the probe finds nothing even before")
    _ = try await store.erase(
      SessionErasure(
        tenant: tenant, session: gone, at: Timestamp(milliseconds: 99), status: "erased",
        event: NewEvent(type: "session_erased", audience: .everyone, payload: [])))
    // The log is emptied after the acknowledgement, before the next group.
    _ = try await store.commit(
      RecordCommit(
        tenant: tenant, at: Timestamp(milliseconds: 100),
        writes: [RecordWrite(kind: RecordKind(rawValue: "a"), id: .random(), body: [])]))
    #expect(try mentions(of: secret, path) == 0)
    #expect(try mentions(of: "ordinary-text-17", path) > 0)
    #expect(try await store.export(SessionKey(tenant: tenant, session: kept)) == others)
    await store.close()
  }

  @Test func aReaderInTheMiddleOnlyDelaysTheEmptyingOfTheLog() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    let store = try SQLiteStore(path: path)
    let session = SessionID.random()
    let secret = "himitsu-secret-1717"
    for version: Int64 in 0..<10 { _ = try await store.commit(commit(session, version, secret)) }
    let reading = AsyncStream.makeStream(of: Void.self)
    async let reader: Void = store.reads.read { database throws(StoreError) in
      _ = try database.first("SELECT count(*) FROM events") { $0.integer(0) }
      reading.continuation.yield()
      Thread.sleep(forTimeInterval: 1.5)
    }
    for await _ in reading.stream { break }
    _ = try await store.erase(
      SessionErasure(
        tenant: tenant, session: session, at: Timestamp(milliseconds: 99), status: "erased",
        event: NewEvent(type: "session_erased", audience: .everyone, payload: [])))
    try await reader
    // Nothing is written after it; the log is emptied all the same.
    var waits = 0
    while try mentions(of: secret, path) > 0, waits < 200 {
      try await Task.sleep(for: .milliseconds(50))
      waits += 1
    }
    #expect(try mentions(of: secret, path) == 0)
    await store.close()
  }

  private func mentions(of text: String, _ path: String) throws -> Int {
    var count = 0
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
      count += try Data(contentsOf: URL(filePath: path + suffix)).mentions(of: Array(text.utf8))
    }
    return count
  }
}

extension Data {
  fileprivate func mentions(of pattern: [UInt8]) -> Int {
    withUnsafeBytes { bytes in
      guard bytes.count >= pattern.count else { return 0 }
      return (0...bytes.count - pattern.count).count { start in
        bytes[start] == pattern[0] && pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] }
      }
    }
  }
}
