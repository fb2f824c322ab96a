import TsunagiStore

extension StoreConformance {
  static let tenants: [Check] = [
    Check("another tenant's session does not exist, whatever is asked of it") { scene in
      let message = scene.message("secret")
      _ = try await scene.store.commit(
        scene.commit(0) { commit in
          commit.idempotency = scene.answer("key")
          scene.say(message, in: &commit)
        })
      let before = try await scene.store.export(scene.key)
      var foreign = scene
      foreign.tenant = .random()
      let stranger = foreign
      let store = scene.store

      try await expect(.notFound, from: "session") { () async throws(StoreError) in
        try await store.session(stranger.key)
      }
      try await expect(.notFound, from: "events") { () async throws(StoreError) in
        try await store.events(of: stranger.key, after: 0, limit: 10, audience: .everyone)
      }
      try await expect(.notFound, from: "messages") { () async throws(StoreError) in
        try await store.messages(of: stranger.key, MessageQuery())
      }
      try await expect(.notFound, from: "message") { () async throws(StoreError) in
        try await store.message(message.id, of: stranger.key)
      }
      try await expect(.notFound, from: "export") { () async throws(StoreError) in
        try await store.export(stranger.key)
      }
      try await expect(.notFound, from: "commit") { () async throws(StoreError) in
        try await stranger.happen(1, on: 1)
      }
      try await expect(.notFound, from: "erase") { () async throws(StoreError) in
        try await store.erase(stranger.erasure)
      }
      try expect(
        try await store.sessions(SessionQuery(tenant: stranger.tenant, includesErased: true)).sessions.count, is: 0,
        "the stranger's list")
      try expect(
        try await store.answer(to: stranger.answer("key").id, now: scene.now), is: nil, "the stranger's answer")
      try expect(try await store.export(scene.key), is: before, "the session afterwards")
    },
    Check("two tenants may use the same session id without meeting") { scene in
      var other = scene
      other.tenant = .random()
      try await scene.happen(3, on: 0)
      let committed = try await other.happen(1, on: 0)
      try expect(committed, is: Committed(version: 1, firstSeq: 1, lastSeq: 1), "the other's first commit")
      try expect(try await scene.log().count, is: 3, "the first's log")
      try expect(try await other.log().count, is: 1, "the other's log")
      _ = try await scene.store.erase(scene.erasure)
      try expect(try await other.log().map(\.isErased), is: [false], "the other's log after the first's erasure")
    },
    Check("two tenants see their own sessions in lists") { scene in
      var other = scene
      other.tenant = .random()
      try await scene.happen(1, on: 0)
      try await other.happen(1, on: 0)
      for each in [scene, other] {
        let page = try await scene.store.sessions(SessionQuery(tenant: each.tenant))
        try expect(page.sessions.map(\.key), is: [each.key], "a tenant's list")
      }
    },
    Check("another tenant's records do not exist") { scene in
      let kind = RecordKind(rawValue: "operator")
      let id = RecordID.random()
      let foreign = TenantID.random()
      let write = RecordWrite(kind: kind, id: id, body: [1])
      _ = try await scene.store.commit(RecordCommit(tenant: scene.tenant, at: scene.now, writes: [write]))
      try expect(
        try await scene.store.record(id, kind: kind, tenant: foreign, now: scene.now), is: nil, "the record")
      try expect(
        try await scene.store.records(kind: kind, tenant: foreign, after: nil, limit: 10, now: scene.now).count,
        is: 0, "the list")
      let deletion = RecordWrite(kind: kind, id: id, body: nil)
      _ = try await scene.store.commit(RecordCommit(tenant: foreign, at: scene.now, writes: [deletion]))
      try expect(
        try await scene.store.record(id, kind: kind, tenant: scene.tenant, now: scene.now)?.body, is: [1],
        "the record after a stranger deleted his")
    },
    Check("a job tells whose it is") { scene in
      var other = scene
      other.tenant = .random()
      for each in [scene, other] {
        _ = try await scene.store.commit(each.commit(0) { $0.jobs = [each.job("a")] })
      }
      let claimed = try await scene.store.claim(scene.claim(at: 0))
      try expect(Set(claimed.map(\.tenant)), is: [scene.tenant, other.tenant], "the tenants of the jobs")
    },
  ]
}

extension Scene {
  var erasure: SessionErasure {
    SessionErasure(
      tenant: tenant, session: session, at: later(1000), status: "erased", event: event("session_erased"))
  }
}
