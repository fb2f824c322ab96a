import TsunagiStore

extension StoreConformance {
  static let events: [Check] = [
    Check("events are numbered 1, 2, 3 over all commits") { scene in
      var version: Int64 = 0
      var seq: Int64 = 0
      for count in [3, 0, 1, 0, 0, 7] {
        let committed = try await scene.happen(count, on: version)
        version += 1
        try expect(committed.version, is: version, "the version")
        try expect(committed.firstSeq, is: seq + 1, "the first seq")
        seq += Int64(count)
        try expect(committed.lastSeq, is: seq, "the last seq")
      }
      try expect(try await scene.log().map(\.seq), is: Array(1...11), "the log's numbers")
      try expect(try await scene.store.session(scene.key).lastSeq, is: 11, "the session's last seq")
    },
    Check("an event is kept as it was committed") { scene in
      let message = scene.message("hello")
      _ = try await scene.store.commit(
        scene.commit(0) { commit in
          commit.messages = [message]
          commit.events = [
            scene.event("created", for: .operators, payload: "1"),
            scene.event("said", for: [.customer, .routing], about: message.id, payload: "2"),
          ]
        })
      let expected = [
        StoredEvent(seq: 1, type: "created", audience: .operators, message: nil, at: scene.now, payload: [0x31]),
        StoredEvent(
          seq: 2, type: "said", audience: [.customer, .routing], message: message.id, at: scene.now, payload: [0x32]),
      ]
      try expect(try await scene.log(), is: expected, "the log")
    },
    Check("a page begins after the cursor and ends at the limit") { scene in
      try await scene.happen(10, on: 0)
      let page = try await scene.store.events(of: scene.key, after: 3, limit: 4, audience: .everyone)
      try expect(page.events.map(\.seq), is: [4, 5, 6, 7], "the page")
      try expect(page.through, is: 7, "through")
      try expect(page.lastSeq, is: 10, "the last seq")
      try expect(page.hasMore, "the page says that nothing follows")
      let rest = try await scene.store.events(of: scene.key, after: 7, limit: 3, audience: .everyone)
      try expect(rest.events.map(\.seq), is: [8, 9, 10], "the rest")
      try expect(rest.through, is: 10, "through at the end")
      try expect(!rest.hasMore, "the last page says that more follows")
      for beyond: Int64 in [10, 11, .max] {
        let none = try await scene.store.events(of: scene.key, after: beyond, limit: 10, audience: .everyone)
        try expect(none.events.isEmpty && !none.hasMore, "there is something after \(beyond)")
        try expect(none.through, is: beyond, "through beyond the end")
      }
      let all = try await scene.store.events(of: scene.key, after: -5, limit: 1000, audience: .everyone)
      try expect(all.events.count, is: 10, "the events after a cursor below zero")
    },
    Check("an audience sees its events alone, and its cursor still reaches the end") { scene in
      let audiences: [Audience] = [
        .operators, .customer, .operators, .operators, .everyone, .routing, .customer, .operators,
      ]
      _ = try await scene.store.commit(
        scene.commit(0) { commit in commit.events = audiences.map { scene.event("e", for: $0) } })
      try expect(try await scene.log(for: .customer).map(\.seq), is: [2, 5, 7], "what the customer sees")
      try expect(
        try await scene.log(for: [.customer, .routing]).map(\.seq), is: [2, 5, 6, 7], "what two audiences see")
      try expect(try await scene.log(for: []).count, is: 0, "what nobody sees")
      for limit in 1...4 {
        try expect(
          try await scene.log(for: .customer, limit: limit).map(\.seq), is: [2, 5, 7], "pages of \(limit)")
      }
      let page = try await scene.store.events(of: scene.key, after: 0, limit: 10, audience: .customer)
      try expect(page.through, is: 8, "through at the end")
      let early = try await scene.store.events(of: scene.key, after: 0, limit: 1, audience: .customer)
      try expect(early.through < 5, "a page of one passed over an event that it did not give")
    },
    Check("the log of a session that does not exist is not found") { scene in
      try await expect(.notFound, from: "its log") { () async throws(StoreError) in
        try await scene.store.events(of: scene.key, after: 0, limit: 1, audience: .everyone)
      }
    },
  ]
}
