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

  @Test func aStoreThatIsLetGoGivesTheLockBack() throws {
    let folder = try TemporaryFolder()
    do { _ = try SQLiteStore(path: folder.file("store.db")) }
    _ = try SQLiteStore(path: folder.file("store.db"))
  }

  @Test func aFolderThatDoesNotExistIsNamed() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StoreError(.failed, "")) { _ = try SQLiteStore(path: folder.file("none/store.db")) }
    #expect(error?.reason.contains("none/store.db.lock") == true)
  }
}
