import TsunagiStore

extension StoreConformance {
  static let erasure: [Check] = [
    Check("an erased session keeps its numbers and nothing else") { scene in
      var message = scene.message("secret")
      message.translations = ["ja": [1]]
      let said = message
      _ = try await scene.store.commit(
        scene.commit(0) { commit in
          commit.idempotency = scene.answer("key")
          commit.metadata.customer = .random()
          commit.metadata.waitingSince = scene.now
          scene.say(said, in: &commit)
          commit.jobs = [scene.job("translate")]
        })
      try await scene.happen(3, on: 1)
      let erased = try await scene.store.erase(scene.erasure)
      try expect(erased.version, is: 3, "the version")
      try expect(erased.lastSeq, is: 5, "the last seq")
      try expect(erased.state, is: [], "the state")
      try expect(erased.metadata, is: SessionMetadata(status: "erased"), "the metadata")
      try expect(erased.erasedAt, is: scene.later(1000), "the time of erasure")

      let export = try await scene.store.export(scene.key)
      try expect(export.session, is: erased, "the session when it is read")
      try expect(export.events.map(\.seq), is: [1, 2, 3, 4, 5], "the log's numbers")
      try expect(export.events.map(\.isErased), is: [true, true, true, true, false], "the tombstones")
      try expect(export.events.last?.type, is: "session_erased", "the last event")
      try expect(export.messages.map(\.id), is: [message.id], "the messages' ids")
      try expect(export.messages.first?.payload, is: nil, "the message's payload")
      try expect(export.messages.first?.translations, is: [:], "the translations")
      try expect(try await scene.log(limit: 2).count, is: 5, "the log in pages")
      try expect(try await scene.store.claim(scene.claim(at: 10)).count, is: 0, "the jobs")
      try expect(
        try await scene.store.answer(to: scene.answer("key").id, now: scene.now), is: nil, "the answer")
    },
    Check("an erased session takes no more commits and erasing it again changes nothing") { scene in
      try await scene.happen(1, on: 0)
      let erased = try await scene.store.erase(scene.erasure)
      for version: Int64 in [0, 1, 2] {
        try await expect(.erased, from: "a commit on \(version)") { () async throws(StoreError) in
          try await scene.happen(1, on: version)
        }
      }
      try expect(try await scene.store.erase(scene.erasure), is: erased, "the second erasure")
      try expect(try await scene.log().count, is: 2, "the log")
    },
    Check("a session that does not exist cannot be erased") { scene in
      try await expect(.notFound, from: "an erasure") { () async throws(StoreError) in
        try await scene.store.erase(scene.erasure)
      }
    },
    Check("an erased session is listed only when asked for") { scene in
      try await scene.happen(1, on: 0)
      _ = try await scene.store.erase(scene.erasure)
      try expect(
        try await scene.store.sessions(SessionQuery(tenant: scene.tenant)).sessions.count, is: 0, "the list")
      try expect(
        try await scene.store.sessions(SessionQuery(tenant: scene.tenant, includesErased: true)).sessions.map(\.id),
        is: [scene.session], "the list with erased ones")
    },
    Check("an erased message becomes a tombstone and leaves the others alone") { scene in
      var kept = scene.message("kept")
      kept.translations = ["ja": [1]]
      var gone = scene.message("gone")
      gone.translations = ["ja": [2]]
      let (first, second) = (kept, gone)
      _ = try await scene.store.commit(
        scene.commit(0) { commit in
          commit.idempotency = scene.answer("kept")
          scene.say(first, in: &commit)
          commit.jobs = [scene.job("keep", about: first.id)]
        })
      _ = try await scene.store.commit(
        scene.commit(1) { commit in
          commit.idempotency = scene.answer("gone")
          scene.say(second, in: &commit)
          commit.jobs = [scene.job("lose", about: second.id)]
        })
      let committed = try await scene.store.commit(
        scene.commit(2) { commit in
          commit.erasedMessages = [second.id]
          commit.events = [scene.event("message_erased", about: second.id)]
        })
      try expect(committed.lastSeq, is: 3, "the last seq")
      try expect(try await scene.log().map(\.isErased), is: [false, true, false], "the tombstones")
      let tombstone = try await scene.store.message(second.id, of: scene.key)
      try expect(tombstone.payload, is: nil, "the erased payload")
      try expect(tombstone.translations, is: [:], "the erased translations")
      try expect(tombstone.seq, is: 2, "the erased message's place")
      let other = try await scene.store.message(first.id, of: scene.key)
      try expect(other.payload, is: first.payload, "the other's payload")
      try expect(other.translations, is: first.translations, "the other's translations")
      try expect(try await scene.store.claim(scene.claim(at: 10)).map(\.kind), is: ["keep"], "the jobs")
      try expect(
        try await scene.store.answer(to: scene.answer("gone").id, now: scene.now), is: nil,
        "the answer that showed the message")
      try expect(
        try await scene.store.answer(to: scene.answer("kept").id, now: scene.now) != nil, "another answer is gone")
      try await expect(.erased, from: "an update of it") { () async throws(StoreError) in
        try await scene.store.commit(scene.commit(3) { $0.updates = [MessageUpdate(id: second.id, payload: [1])] })
      }
    },
  ]
}
