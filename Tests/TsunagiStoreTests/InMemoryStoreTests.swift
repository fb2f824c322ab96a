import Testing
import TsunagiStore
import TsunagiStoreTesting

@Suite struct InMemoryStoreTests {
  @Test(arguments: StoreConformance.checks)
  func conforms(to check: StoreConformance.Check) async throws {
    let store = InMemoryStore()
    try await check.run(on: store)
    await store.close()
  }
}
