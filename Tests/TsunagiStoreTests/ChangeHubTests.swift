import Testing
import TsunagiStore

@Suite struct ChangeHubTests {
  let tenant = TenantID.random()

  private func change(_ session: SessionID, _ lastSeq: Int64) -> SessionChange {
    SessionChange(tenant: tenant, session: session, lastSeq: lastSeq)
  }

  @Test func tellsSessionsInTheOrderOfTheirFirstChange() async {
    let hub = ChangeHub()
    let (a, b) = (SessionID.random(), SessionID.random())
    var feed = hub.changes().makeAsyncIterator()
    hub.publish([change(a, 1), change(b, 1), change(a, 2)])
    #expect(await feed.next() == .changed(change(a, 2)))
    #expect(await feed.next() == .changed(change(b, 1)))
    hub.publish([change(a, 3)])
    #expect(await feed.next() == .changed(change(a, 3)))
  }

  @Test func aNumberNeverGoesBack() async {
    let hub = ChangeHub()
    let session = SessionID.random()
    var feed = hub.changes().makeAsyncIterator()
    hub.publish([change(session, 5), change(session, 4)])
    #expect(await feed.next() == .changed(change(session, 5)))
  }

  @Test func aReaderThatFallsTooFarBehindIsToldOfEverythingOnce() async {
    let hub = ChangeHub(capacity: 3)
    let sessions = (0..<10).map { _ in SessionID.random() }
    var feed = hub.changes().makeAsyncIterator()
    hub.publish(sessions.map { change($0, 1) })
    #expect(await feed.next() == .everything)
    hub.publish([change(sessions[0], 2)])
    #expect(await feed.next() == .changed(change(sessions[0], 2)))
  }

  @Test func whatWasToldBeforeTheEndIsStillHandedOut() async {
    let hub = ChangeHub()
    let session = SessionID.random()
    var feed = hub.changes().makeAsyncIterator()
    hub.publish([change(session, 1)])
    hub.finish()
    #expect(await feed.next() == .changed(change(session, 1)))
    #expect(await feed.next() == nil)
    #expect(await feed.next() == nil)
  }

  @Test func aFeedThatIsLetGoIsForgotten() async {
    let hub = ChangeHub()
    let key = SessionKey(tenant: tenant, session: .random())
    do {
      let feeds = [hub.changes(), hub.changes(of: key), hub.changes(of: key)]
      #expect(hub.subscriberCount == 3)
      #expect(feeds.count == 3)
    }
    #expect(hub.subscriberCount == 0)
  }

  @Test func manyPublishersAndReadersLoseNothing() async {
    let hub = ChangeHub()
    let session = SessionID.random()
    let readers = (0..<8).map { number in
      let feed = number % 2 == 0 ? hub.changes() : hub.changes(of: SessionKey(tenant: tenant, session: session))
      return Task {
        for await element in feed {
          if case .changed(let change) = element, change.lastSeq == 4000 { return true }
        }
        return false
      }
    }
    await withTaskGroup(of: Void.self) { group in
      for publisher in 0..<4 {
        group.addTask { for seq in 1...1000 { hub.publish([change(session, Int64(publisher * 1000 + seq))]) } }
      }
    }
    for reader in readers { #expect(await reader.value) }
  }
}
