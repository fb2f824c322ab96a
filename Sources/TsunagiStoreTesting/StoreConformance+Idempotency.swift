import TsunagiStore

extension StoreConformance {
  private static let day: Int64 = 24 * 3600 * 1000

  static let idempotency: [Check] = [
    Check("a repeated request gets the first answer and writes nothing") { scene in
      let first = scene.commit(0) { commit in
        commit.idempotency = scene.answer("key", response: "first")
        scene.say(scene.message("once"), in: &commit)
      }
      let committed = try await scene.store.commit(first)
      try expect(committed.replayed, is: nil, "the first commit's replay")
      try await scene.happen(2, on: 1)
      let again = scene.commit(0) { commit in
        commit.idempotency = scene.answer("key", response: "second", at: scene.later(500))
        scene.say(scene.message("twice"), in: &commit)
      }
      for store in [scene.store, scene.second] {
        let replay = try await store.commit(again)
        try expect(replay.replayed, is: first.idempotency, "the answer")
        try expect(
          replay, is: Committed(version: 1, firstSeq: 1, lastSeq: 1, replayed: first.idempotency), "the replay")
      }
      try expect(try await scene.store.session(scene.key).version, is: 2, "the version")
      try expect(
        try await scene.store.messages(of: scene.key, MessageQuery()).messages.count, is: 1, "the messages")
      try expect(
        try await scene.store.answer(to: scene.answer("key").id, now: scene.later(day - 1)), is: first.idempotency,
        "the answer when it is looked up")
    },
    Check("the same key with another body is a mismatch") { scene in
      _ = try await scene.store.commit(scene.commit(0) { $0.idempotency = scene.answer("key", body: "a") })
      try await expect(.idempotencyMismatch, from: "another body") { () async throws(StoreError) in
        try await scene.store.commit(scene.commit(1) { $0.idempotency = scene.answer("key", body: "b") })
      }
      try expect(try await scene.store.session(scene.key).version, is: 1, "the version")
    },
    Check("a key belongs to its tenant, principal and route") { scene in
      var other = scene
      other.tenant = .random()
      let answers = [
        scene.answer("key"), scene.answer("key", by: .random()), scene.answer("key", route: "POST /v1/other"),
        scene.answer("KEY"),
      ]
      for (version, answer) in answers.enumerated() {
        let committed = try await scene.store.commit(scene.commit(Int64(version)) { $0.idempotency = answer })
        try expect(committed.replayed, is: nil, "the replay of request \(version)")
      }
      let foreign = try await scene.store.commit(other.commit(0) { $0.idempotency = other.answer("key") })
      try expect(foreign.replayed, is: nil, "the replay in another tenant")
    },
    Check("an answer is kept for 24 hours") { scene in
      _ = try await scene.store.commit(scene.commit(0) { $0.idempotency = scene.answer("key", response: "old") })
      let within = try await scene.store.commit(
        scene.commit(1) { $0.idempotency = scene.answer("key", at: scene.later(day - 1)) })
      try expect(within.replayed != nil, "the answer was gone within 24 hours")
      try expect(
        try await scene.store.answer(to: scene.answer("key").id, now: scene.later(day)), is: nil,
        "the answer after 24 hours")
      let after = try await scene.store.commit(
        scene.commit(1) { $0.idempotency = scene.answer("key", response: "new", at: scene.later(day)) })
      try expect(after.replayed, is: nil, "the replay after 24 hours")
      let kept = try await scene.store.answer(to: scene.answer("key").id, now: scene.later(day + 1))
      try expect(kept?.response, is: Array("new".utf8), "the answer that took its place")
    },
    Check("expiry takes old answers and leaves young ones") { scene in
      let old = scene.answer("old", at: scene.later(-day))
      let young = scene.answer("young", at: scene.later(1 - day))
      _ = try await scene.store.commit(scene.commit(0) { $0.idempotency = old })
      _ = try await scene.store.commit(scene.commit(1) { $0.idempotency = young })
      while try await scene.store.expire(now: scene.now, limit: 100).idempotencyKeys > 0 {
        try Task.checkCancellation()
      }
      // What expiry left is still there for a clock that stands earlier.
      try expect(try await scene.store.answer(to: old.id, now: scene.later(-day)), is: nil, "the old answer")
      try expect(try await scene.store.answer(to: young.id, now: scene.now), is: young, "the young answer")
    },
    Check("expiry deletes no more than its limit") { scene in
      for version: Int64 in 0..<5 {
        _ = try await scene.store.commit(
          scene.commit(version) { $0.idempotency = scene.answer("key-\(version)", at: scene.later(-2 * day)) })
      }
      try expect(try await scene.store.expire(now: scene.now, limit: 2).idempotencyKeys <= 2, "more than 2 went")
      try expect(try await scene.store.expire(now: scene.now, limit: 0).idempotencyKeys, is: 0, "those of limit 0")
    },
    Check("a refused request may be made again with its key") { scene in
      try await scene.happen(1, on: 0)
      try await expect(.versionConflict, from: "a stale commit") { () async throws(StoreError) in
        try await scene.store.commit(scene.commit(0) { $0.idempotency = scene.answer("key") })
      }
      let again = try await scene.store.commit(scene.commit(1) { $0.idempotency = scene.answer("key") })
      try expect(again.replayed, is: nil, "the replay")
      try expect(again.version, is: 2, "the version")
    },
    Check("commits of records are repeated alike") { scene in
      let kind = RecordKind(rawValue: "webhook")
      func commit(_ body: String) -> RecordCommit {
        RecordCommit(
          tenant: scene.tenant, at: scene.now, idempotency: scene.answer("key", body: body),
          writes: [RecordWrite(kind: kind, id: .random(), expected: .version(0), body: [1])])
      }
      try expect(try await scene.store.commit(commit("a")).versions, is: [1], "the versions")
      try expect(
        try await scene.store.commit(commit("a")).replayed, is: scene.answer("key", body: "a"), "the replay")
      try await expect(.idempotencyMismatch, from: "another body") { () async throws(StoreError) in
        try await scene.store.commit(commit("b"))
      }
      let records = try await scene.store.records(
        kind: kind, tenant: scene.tenant, after: nil, limit: 10, now: scene.now)
      try expect(records.count, is: 1, "the records")
    },
  ]
}
