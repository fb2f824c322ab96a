import Testing
import TsunagiStore

@testable import TsunagiStoreSQLite

@Suite struct LockFileTests {
  @Test func aSecondStoreIsKeptOutUntilTheFirstIsClosed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    let first = try SQLiteStore(path: path)
    let error = #expect(throws: StoreError(.locked, "")) { _ = try SQLiteStore(path: path) }
    #expect(error?.reason.contains(path) == true)
    #expect(error?.reason.contains("process ") == true, "the owner is not named: \(String(describing: error))")
    await first.close()
    let second = try SQLiteStore(path: path)
    await second.close()
  }

  @Test func aStoreThatIsLetGoGivesTheLockBack() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    do { _ = try SQLiteStore(path: path) }
    // A process that another test starts at this moment has a copy of the lock's descriptor until it begins to run.
    for _ in 0..<100 where (try? SQLiteStore(path: path)) == nil { try await Task.sleep(for: .milliseconds(50)) }
    _ = try SQLiteStore(path: path)
  }

  @Test func aFolderThatDoesNotExistIsNamed() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StoreError(.failed, "")) { _ = try SQLiteStore(path: folder.file("none/store.db")) }
    #expect(error?.reason.contains("none/store.db.lock") == true)
  }
}
