import Testing
import TsunagiStore

@testable import TsunagiServer

@Suite struct TokenTests {
  private let tenant = TenantID("shop")

  @Test func tokensReadBack() throws {
    let token = Token(.key, tenant: try #require(tenant))
    let again = try #require(Token(token.text))
    #expect(again.text == token.text)
    #expect(again.proves(token.digest))
    #expect(token.text.hasPrefix("tsk.shop."))
    #expect(!token.digest.contains(token.secret))
  }

  @Test(arguments: [
    "", "tsk", "tsk.shop.a", "tsk.shop.a.b.c", "xyz.shop.a.b", "tsk.sh op.a.b", "tsk..a.b", "tsk.shop.a.",
    "tsk.shop.é.b",
  ])
  func malformedTokensAreNone(text: String) { #expect(Token(text) == nil) }

  @Test func anotherSecretProvesNothing() throws {
    let tenant = try #require(tenant)
    #expect(!Token(.key, tenant: tenant).proves(Token(.key, tenant: tenant).digest))
    #expect(!Token(.key, tenant: tenant).proves(""))
  }

  /// Only the digest of a secret is kept, and a revoked key is known to nobody.
  @Test func keysAreKeptHashedAndRevoked() async throws {
    let tenant = try #require(tenant)
    let store = InMemoryStore()
    let ring = KeyRing(store: store)
    let authenticator = Authenticator(store: store, limits: ServerLimits())
    let (key, text) = try await ring.issue(role: .linguist, name: "words", tenant: tenant)
    let records = try await store.records(
      kind: Token.Kind.key.records, tenant: tenant, after: nil, limit: 10, now: .now())
    let secret = try #require(Token(text)).secret
    #expect(records.count == 1)
    #expect(!String(decoding: records[0].body, as: UTF8.self).contains(secret))

    let principal = try await authenticator.principal(of: text, now: .now())
    #expect(principal?.role == .linguist)
    #expect(principal?.tenant == tenant)
    let otherTenant = text.replacing("tsk.shop.", with: "tsk.other.")
    #expect(try await authenticator.principal(of: otherTenant, now: .now()) == nil)

    #expect(try await ring.revoke(key.id, tenant: tenant))
    // Believed for two seconds at most.
    #expect(try await authenticator.principal(of: text, now: .now().adding(seconds: 3)) == nil)
    #expect(try await ring.revoke(key.id, tenant: tenant) == false)
  }

  /// Half an hour from the last use, twelve hours from the first.
  @Test func customerTokensSlide() async throws {
    let tenant = try #require(tenant)
    let session = SessionKey(tenant: tenant, session: .random())
    let store = InMemoryStore()
    let start = Timestamp.now()
    let issued = CustomerToken.issue(for: session, now: start, limits: ServerLimits())
    _ = try await store.commit(RecordCommit(tenant: tenant, at: start, writes: [issued.write]))
    let authenticator = Authenticator(store: store, limits: ServerLimits())
    var minutes: Int64 = 0
    while minutes < 12 * 60 - 20 {
      minutes += 20
      let principal = try await authenticator.principal(
        of: issued.token.text, now: start.adding(seconds: minutes * 60))
      #expect(principal?.session == session.session, "after \(minutes) minutes")
    }
    #expect(try await authenticator.principal(of: issued.token.text, now: start.adding(seconds: 12 * 3_600 + 1)) == nil)

    let idle = CustomerToken.issue(for: session, now: start, limits: ServerLimits())
    _ = try await store.commit(RecordCommit(tenant: tenant, at: start, writes: [idle.write]))
    #expect(try await authenticator.principal(of: idle.token.text, now: start.adding(seconds: 31 * 60)) == nil)
  }
}
