import TsunagiStore

extension StoreConformance {
  /// Makes a session of the scene's tenant and returns its id.
  private static func make(
    _ scene: Scene, at: Int64 = 0, _ change: (inout SessionMetadata) -> Void = { _ in }
  ) async throws(StoreError) -> SessionID {
    var other = scene
    other.session = .random()
    let commit = other.commit(0) { commit in
      commit.at = scene.later(at)
      change(&commit.metadata)
    }
    _ = try await scene.store.commit(commit)
    return other.session
  }

  /// The whole list, read in pages.
  private static func list(_ scene: Scene, _ query: SessionQuery, limit: Int) async throws -> [SessionID] {
    var query = query
    query.limit = limit
    var ids: [SessionID] = []
    while true {
      try Task.checkCancellation()
      let page = try await scene.store.sessions(query)
      try expect(page.sessions.count <= limit, "a page is longer than \(limit)")
      try expect(page.next == nil || page.sessions.count == limit, "a page is short before the end")
      ids += page.sessions.map(\.id)
      guard let next = page.next else { return ids }
      // As a client sends it back.
      query.cursor = SessionCursor(text: next.text)
    }
  }

  static let lists: [Check] = [
    Check("sessions are listed by their last change, the latest first, also where times are equal") { scene in
      var ids: [(Int64, SessionID)] = []
      for at: Int64 in [30, 10, 20, 20, 20, 0] { ids.append((at, try await make(scene, at: at))) }
      let expected = ids.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map(\.1)
      for limit in [1, 2, 4, 6, 10] {
        try expect(
          try await list(scene, SessionQuery(tenant: scene.tenant), limit: limit), is: expected, "pages of \(limit)")
      }
    },
    Check("the queue lists who waits: by priority, then by waiting, then by id") { scene in
      var ids: [(priority: Int64, since: Int64, id: SessionID)] = []
      for (priority, since): (Int64, Int64) in [(1, 5), (9, 40), (9, 30), (-2, 0), (9, 30), (1, 4), (9, 30)] {
        let id = try await make(scene) { metadata in
          metadata.priority = priority
          metadata.waitingSince = scene.later(since)
        }
        ids.append((priority, since, id))
      }
      _ = try await make(scene) { $0.priority = 100 }
      let expected = ids.sorted { left, right in
        left.priority != right.priority
          ? left.priority > right.priority
          : left.since != right.since ? left.since < right.since : left.id < right.id
      }.map(\.id)
      for limit in [1, 2, 3, 10] {
        try expect(
          try await list(scene, SessionQuery(tenant: scene.tenant, order: .queue), limit: limit), is: expected,
          "pages of \(limit)")
      }
    },
    Check("sessions are listed by status, language, customer, assignee and age") { scene in
      let customer = PrincipalID.random()
      let assignee = PrincipalID.random()
      let first = try await make(scene, at: 10) { metadata in
        metadata.status = "waiting"
        metadata.language = "vi"
        metadata.customer = customer
      }
      let second = try await make(scene, at: 20) { metadata in
        metadata.status = "closed"
        metadata.language = "ko"
        metadata.assignee = assignee
      }
      let third = try await make(scene, at: 30) { $0.status = "automatic" }
      let tenant = scene.tenant
      let lists: [(String, SessionQuery, [SessionID])] = [
        ("all", SessionQuery(tenant: tenant), [third, second, first]),
        ("one status", SessionQuery(tenant: tenant, statuses: ["closed"]), [second]),
        ("two statuses", SessionQuery(tenant: tenant, statuses: ["waiting", "automatic"]), [third, first]),
        ("a status nobody has", SessionQuery(tenant: tenant, statuses: ["' OR 1=1 --"]), []),
        ("languages", SessionQuery(tenant: tenant, languages: ["vi", "ko", "ja"]), [second, first]),
        ("a customer", SessionQuery(tenant: tenant, customer: customer), [first]),
        ("an assignee", SessionQuery(tenant: tenant, assignee: assignee), [second]),
        ("an age", SessionQuery(tenant: tenant, updatedBefore: scene.later(20)), [first]),
        ("all at once", SessionQuery(tenant: tenant, statuses: ["waiting"], languages: ["ko"]), []),
      ]
      for (what, query, expected) in lists {
        try expect(try await list(scene, query, limit: 2), is: expected, "the list by \(what)")
      }
    },
    Check("a list follows what sessions become") { scene in
      try await scene.happen(1, on: 0)
      let waiting = SessionQuery(tenant: scene.tenant, statuses: ["waiting"], order: .queue)
      try expect(try await list(scene, waiting, limit: 5), is: [], "the queue before")
      _ = try await scene.store.commit(
        scene.commit(1) { commit in
          commit.metadata.status = "waiting"
          commit.metadata.waitingSince = scene.now
        })
      try expect(try await list(scene, waiting, limit: 5), is: [scene.session], "the queue")
      try await scene.happen(1, on: 2)
      try expect(try await list(scene, waiting, limit: 5), is: [], "the queue after")
    },
  ]
}
