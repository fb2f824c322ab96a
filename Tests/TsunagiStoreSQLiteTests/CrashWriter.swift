import FoundationEssentials
import Testing
import TsunagiStore
import TsunagiStoreSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the writing process notes: before each request its key, after it the answer. A file outlives the process
/// that wrote it, whatever kills that.
struct CrashJournal {
  struct Entry {
    var writer: Int
    var key: String
    /// Nil for a request, set for its answer.
    var seq: Int64?
  }

  let path: String

  init(folder: String) { path = "\(folder)/journal" }

  func note(_ entry: Entry) {
    let line = "\(entry.writer) \(entry.key) \(entry.seq ?? 0)\n"
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    // One write to the end of a file is not mixed with another's.
    _ = line.withCString { write(descriptor, $0, strlen($0)) }
    close(descriptor)
  }

  func entries() throws -> [Entry] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 3, let writer = Int(fields[0]), let seq = Int64(fields[2]) else { return nil }
      return Entry(writer: writer, key: String(fields[1]), seq: seq == 0 ? nil : seq)
    }
  }
}

/// The process that is to be killed.
struct CrashWriter {
  let folder: String

  static func session(of writer: Int) throws -> SessionKey {
    SessionKey(tenant: try TenantID(validating: "crash"), session: try SessionID(validating: "session-\(writer)"))
  }

  func writeUntilKilled(_ writers: Int) async throws {
    var configuration = SQLiteStore.Configuration()
    // Short, so that some are killed while the log is moved.
    configuration.logPages = 30
    let store = try SQLiteStore(path: "\(folder)/store.db", configuration: configuration)
    let journal = CrashJournal(folder: folder)
    let earlier = try journal.entries()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        let mine = earlier.filter { $0.writer == writer }
        let answered = Set(mine.filter { $0.seq != nil }.map(\.key))
        let open = mine.map(\.key).last { !answered.contains($0) }
        group.addTask {
          // The request without an answer is made again with its key.
          if let open { try await send(open, of: writer, to: store, journal) }
          while true {
            let key = MessageID.random().rawValue
            journal.note(CrashJournal.Entry(writer: writer, key: key))
            try await send(key, of: writer, to: store, journal)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func send(_ key: String, of writer: Int, to store: SQLiteStore, _ journal: CrashJournal) async throws {
    let session = try Self.session(of: writer)
    let version = try await version(of: session, in: store)
    let message = try MessageID(validating: key)
    let now = Timestamp.now()
    let committed = try await store.commit(
      SessionCommit(
        tenant: session.tenant, session: session.session, expectedVersion: version, at: now,
        idempotency: IdempotencyRecord(
          tenant: session.tenant, principal: try PrincipalID(validating: "writer-\(writer)"), route: "POST messages",
          key: key, bodyHash: Array(key.utf8), status: 201, response: [], createdAt: now),
        state: Array(key.utf8), metadata: SessionMetadata(status: "automatic"),
        messages: [NewMessage(id: message, sender: "customer", payload: Array(key.utf8))],
        events: [NewEvent(type: "message_created", audience: .everyone, message: message, payload: Array(key.utf8))]))
    journal.note(CrashJournal.Entry(writer: writer, key: key, seq: committed.firstSeq))
  }

  private func version(of session: SessionKey, in store: SQLiteStore) async throws(StoreError) -> Int64 {
    do throws(StoreError) {
      return try await store.session(session).version
    } catch {
      guard error.code == .notFound else { throw error }
      return 0
    }
  }
}
