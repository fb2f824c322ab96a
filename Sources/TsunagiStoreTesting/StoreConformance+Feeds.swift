import TsunagiStore

extension StoreConformance {
  static let feeds: [Check] = [
    Check("a reader hears of a commit when it can be read") { scene in
      let feed = scene.store.changes(of: scene.key)
      let heard = Task {
        var seqs: [Int64] = []
        for await element in feed {
          guard case .changed(let change) = element else { continue }
          let page = try await scene.second.events(of: scene.key, after: 0, limit: 1000, audience: .everyone)
          try expect(page.lastSeq >= change.lastSeq, "\(change.lastSeq) was told, \(page.lastSeq) is there")
          try expect(Int64(page.events.count) >= change.lastSeq, "the told events cannot be read")
          seqs.append(change.lastSeq)
          if change.lastSeq == 40 { break }
        }
        return seqs
      }
      for version: Int64 in 0..<20 { try await scene.happen(2, on: version) }
      let seqs = try await within(20, "the last change") { try await heard.outcome }
      try expect(seqs, is: seqs.sorted(), "the order of what was told")
      try expect(seqs.last, is: 40, "the last that was told")
    },
    Check("a slow reader is told once of a session, with its latest number") { scene in
      var other = scene
      other.session = .random()
      let feed = scene.store.changes()
      for version: Int64 in 0..<10 { try await scene.happen(1, on: version) }
      try await other.happen(5, on: 0)
      var told: [SessionKey: [Int64]] = [:]
      let keys: Set = [scene.key, other.key]
      var iterator = feed.makeAsyncIterator()
      while !keys.isSubset(of: told.keys), let element = await iterator.next() {
        if case .changed(let change) = element { told[change.key, default: []].append(change.lastSeq) }
      }
      try expect(told[scene.key], is: [10], "what was told of the first")
      try expect(told[other.key], is: [5], "what was told of the second")
    },
    Check("a session's feed tells of no other") { scene in
      var other = scene
      other.session = .random()
      var stranger = scene
      stranger.tenant = .random()
      let feed = scene.store.changes(of: scene.key)
      try await other.happen(1, on: 0)
      try await stranger.happen(1, on: 0)
      try await scene.happen(3, on: 0)
      var iterator = feed.makeAsyncIterator()
      try expect(
        await iterator.next(),
        is: .changed(SessionChange(tenant: scene.tenant, session: scene.session, lastSeq: 3)), "the first that was told"
      )
    },
    Check("refusals and repeated requests are not told; erasures are") { scene in
      let request = scene.commit(0) { commit in
        commit.idempotency = scene.answer("key")
        commit.events = [scene.event("e")]
      }
      _ = try await scene.store.commit(request)
      let feed = scene.store.changes(of: scene.key)
      _ = try await scene.store.commit(request)
      try await expect(.versionConflict, from: "a stale commit") { () async throws(StoreError) in
        try await scene.happen(1, on: 0)
      }
      _ = try await scene.store.erase(scene.erasure)
      _ = try await scene.store.erase(scene.erasure)
      var iterator = feed.makeAsyncIterator()
      try expect(
        await iterator.next(),
        is: .changed(SessionChange(tenant: scene.tenant, session: scene.session, lastSeq: 2)), "the first that was told"
      )
    },
    Check("every reader of a session is told") { scene in
      let feeds = (0..<20).map { _ in scene.store.changes(of: scene.key) }
      try await scene.happen(1, on: 0)
      for feed in feeds {
        var iterator = feed.makeAsyncIterator()
        try expect(await iterator.next() != nil, "a reader was not told")
      }
    },
    Check("a reader whose task is cancelled stops waiting") { scene in
      let feed = scene.store.changes(of: scene.key)
      let reader = Task { () async throws in for await _ in feed {} }
      try await Task.sleep(for: .milliseconds(20))
      reader.cancel()
      try await within(10, "the reader's end") { try await reader.value }
    },
  ]
}
