import Logging
import Testing
import TsunagiStore

@testable import TsunagiServer

@Suite struct HousekeepingTests {
  /// More than one portion goes, and what still counts stays.
  @Test func whatIsPastItsTimeGoes() async throws {
    let tenant = try #require(TenantID("shop"))
    let store = InMemoryStore()
    let start = Timestamp.now()
    let session = SessionKey(tenant: tenant, session: .random())
    for index in 0..<1_200 {
      let at = index == 0 ? start.adding(seconds: 3_600) : start
      let issued = CustomerToken.issue(for: session, now: at, limits: ServerLimits())
      _ = try await store.commit(RecordCommit(tenant: tenant, at: at, writes: [issued.write]))
    }
    let later = start.adding(seconds: 3_700)
    await Housekeeping(store: store, interval: .seconds(60), logger: Logger(label: "test")).tidy(now: later)
    #expect(try await store.expire(now: later, limit: 1_000).records == 0)
    let kept = try await store.records(
      kind: Token.Kind.customer.records, tenant: tenant, after: nil, limit: 10, now: start)
    #expect(kept.count == 1)
  }
}
