import FoundationEssentials
import GRDB
import Testing
import TsunagiStore

@testable import TsunagiStoreSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct DiskFullTests {
  private let tenant = TenantID.random()

  private func commit(_ session: SessionID, _ version: Int64, size: Int) -> SessionCommit {
    let message = MessageID.random()
    return SessionCommit(
      tenant: tenant, session: session, expectedVersion: version, at: Timestamp(milliseconds: version), state: [1],
      metadata: SessionMetadata(status: "automatic"),
      messages: [NewMessage(id: message, sender: "customer", payload: [UInt8](repeating: 0x61, count: size))],
      events: [NewEvent(type: "message_created", audience: .everyone, message: message, payload: [])])
  }

  /// Writes from several sides until one is refused; what was acknowledged, by session.
  private func fill(_ store: SQLiteStore, _ sessions: [SessionID]) async throws -> ([SessionID: Int64], StoreError) {
    try await withThrowingTaskGroup(of: (SessionID, Int64, StoreError?).self) { group in
      for session in sessions {
        group.addTask {
          let version = (try? await store.session(SessionKey(tenant: tenant, session: session)).version) ?? 0
          return await fill(store, session, from: version)
        }
      }
      var acknowledged: [SessionID: Int64] = [:]
      var errors: [StoreError] = []
      for try await (session, version, error) in group {
        acknowledged[session] = version
        if let error { errors.append(error) }
      }
      #expect(errors.allSatisfy { $0.code == .diskFull }, "\(errors)")
      return (acknowledged, try #require(errors.first))
    }
  }

  private func fill(
    _ store: SQLiteStore, _ session: SessionID, from start: Int64
  ) async -> (SessionID, Int64, StoreError?) {
    var version = start
    while version < 5000 {
      switch await attempt(store, commit(session, version, size: 3000)) {
      case .success(let committed): version = committed.version
      case .failure(let error): return (session, version, error)
      }
    }
    return (session, version, nil)
  }

  private func attempt(_ store: SQLiteStore, _ commit: SessionCommit) async -> Result<Committed, StoreError> {
    do throws(StoreError) { return .success(try await store.commit(commit)) } catch { return .failure(error) }
  }

  private func check(_ store: SQLiteStore, holds acknowledged: [SessionID: Int64]) async throws {
    for (session, version) in acknowledged where version > 0 {
      let export = try await store.export(SessionKey(tenant: tenant, session: session))
      #expect(export.session.version == version)
      #expect(export.events.map(\.seq) == Array(1...version))
      #expect(export.messages.allSatisfy { $0.payload?.count == 3000 })
    }
  }

  @Test func aDatabaseThatMayNotGrowRefusesWritesAndGoesOnReading() async throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("store.db"))
    func limit(_ pages: Int) async throws {
      try await store.committer.write { database throws(StoreError) in
        _ = try database.first("PRAGMA max_page_count = \(pages)") { $0.integer(0) }
        return ((), nil)
      }
    }
    try await limit(200)
    let sessions = (0..<4).map { _ in SessionID.random() }
    let (acknowledged, error) = try await fill(store, sessions)
    #expect(error.isTransient)
    try await check(store, holds: acknowledged)
    try await limit(10_000)
    var later = acknowledged
    for session in sessions {
      later[session] = try await store.commit(commit(session, acknowledged[session] ?? 0, size: 3000)).version
    }
    try await check(store, holds: later)
    await store.close()
  }

  /// A real disk of 4 MiB. Needs the right to mount one.
  @Test(.enabled(if: TemporaryDisk.isPossible, "mounting a file system is not allowed here"))
  func aFullDiskRefusesWritesGoesOnReadingAndResumes() async throws {
    let folder = try TemporaryFolder()
    let disk = try TemporaryDisk(at: folder.file("disk"), megabytes: 4)
    let ballast = "\(disk.path)/ballast"
    try Data(repeating: 0, count: 1 << 20).write(to: URL(filePath: ballast))
    let path = "\(disk.path)/store.db"
    var store = try SQLiteStore(path: path)
    let sessions = (0..<4).map { _ in SessionID.random() }
    let (acknowledged, _) = try await fill(store, sessions)
    #expect(acknowledged.values.reduce(0, +) > 50, "the disk was full from the start")
    try await check(store, holds: acknowledged)
    // Still full, still refused, still read.
    let (again, _) = try await fill(store, sessions)
    try await check(store, holds: again)

    try FileManager.default.removeItem(atPath: ballast)
    var later = again
    for session in sessions {
      later[session] = try await store.commit(commit(session, again[session] ?? 0, size: 3000)).version
    }
    try await check(store, holds: later)
    await store.close()
    store = try SQLiteStore(path: path)
    try await check(store, holds: later)
    await store.close()
  }
}

/// A file system in memory, as large as asked for.
final class TemporaryDisk: Sendable {
  let path: String

  static let isPossible: Bool = {
    #if os(Linux)
      guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
      return (try? TemporaryDisk(at: folder.file("probe"), megabytes: 1)) != nil
    #else
      return false
    #endif
  }()

  init(at path: String, megabytes: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #if os(Linux)
      guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
        throw StoreError(.failed, "cannot mount: \(String(cString: strerror(errno)))")
      }
    #endif
    self.path = path
  }

  deinit {
    #if os(Linux)
      umount2(path, Int32(MNT_DETACH))
    #endif
  }
}
