import Testing
import TsunagiStore
import TsunagiStoreSQLite
import TsunagiStoreTesting

@Suite struct SQLiteStoreTests {
  @Test(arguments: StoreConformance.checks)
  func conforms(to check: StoreConformance.Check) async throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("store.db"))
    try await check.run(on: store)
    await store.close()
  }
}
