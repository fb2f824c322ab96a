import TsunagiStore

extension StoreConformance {
  static let commits: [Check] = [
    Check("a session is kept as it was committed") { scene in
      var metadata = SessionMetadata(status: "waiting")
      metadata.language = "zh-Hant"
      metadata.genre = "returns_refunds"
      metadata.priority = -7
      metadata.customer = .random()
      metadata.assignee = .random()
      metadata.waitingSince = scene.later(5)
      let state = (0...255).map { UInt8($0) }
      let committed = try await scene.store.commit(
        scene.commit(0) { commit in
          commit.state = state
          commit.metadata = metadata
        })
      try expect(committed, is: Committed(version: 1, firstSeq: 1, lastSeq: 0), "the first commit")
      let expected = StoredSession(
        tenant: scene.tenant, id: scene.session, version: 1, lastSeq: 0, metadata: metadata, state: state,
        createdAt: scene.now, updatedAt: scene.now)
      try expect(try await scene.store.session(scene.key), is: expected, "the session")
      try expect(try await scene.second.session(scene.key), is: expected, "the session seen from the other side")
    },
    Check("a later commit replaces state and metadata and keeps the birth") { scene in
      try await scene.happen(1, on: 0)
      try await scene.happen(2, on: 1)
      let session = try await scene.store.session(scene.key)
      try expect(session.version, is: 2, "the version")
      try expect(session.lastSeq, is: 3, "the last seq")
      try expect(session.state, is: Array("state 2".utf8), "the state")
      try expect(session.createdAt, is: scene.now, "the creation")
      try expect(session.updatedAt, is: scene.later(1), "the last change")
    },
    Check("a session that exists is not created again") { scene in
      try await scene.happen(1, on: 0)
      let error = try await expect(.versionConflict, from: "a second creation") { () async throws(StoreError) in
        try await scene.happen(1, on: 0)
      }
      try expect(error.actualVersion, is: 1, "the version in force")
    },
    Check("a commit on another version conflicts and says which is in force") { scene in
      try await scene.happen(1, on: 0)
      try await scene.happen(1, on: 1)
      for version: Int64 in [1, 3, .max - 1] {
        let error = try await expect(.versionConflict, from: "version \(version)") { () async throws(StoreError) in
          try await scene.happen(1, on: version)
        }
        try expect(error.actualVersion, is: 2, "the version in force")
      }
      try expect(try await scene.store.session(scene.key).lastSeq, is: 2, "the last seq after the conflicts")
    },
    Check("a commit on a session that does not exist is not found") { scene in
      try await expect(.notFound, from: "version 3 of nothing") { () async throws(StoreError) in
        try await scene.happen(1, on: 3)
      }
      try await expect(.notFound, from: "reading it") { () async throws(StoreError) in
        try await scene.store.session(scene.key)
      }
    },
    Check("a refused commit leaves nothing behind") { scene in
      let message = scene.message("first")
      _ = try await scene.store.commit(scene.commit(0) { scene.say(message, in: &$0) })
      let before = try await scene.store.export(scene.key)
      let kind = RecordKind(rawValue: "token")
      let record = RecordID.random()
      try await expect(.alreadyExists, from: "a message of the same id") { () async throws(StoreError) in
        try await scene.store.commit(
          scene.commit(1) { commit in
            commit.idempotency = scene.answer("refused")
            scene.say(scene.message("new"), in: &commit)
            scene.say(message, in: &commit)
            commit.jobs = [scene.job("never")]
            commit.records = [RecordWrite(kind: kind, id: record, body: [1])]
          })
      }
      try expect(try await scene.store.export(scene.key), is: before, "the session after the refusal")
      try expect(try await scene.store.claim(scene.claim(at: 10)).count, is: 0, "the number of jobs")
      try expect(
        try await scene.store.record(record, kind: kind, tenant: scene.tenant, now: scene.now), is: nil, "the record")
      try expect(
        try await scene.store.answer(to: scene.answer("refused").id, now: scene.now), is: nil, "the answer")
      try await scene.happen(1, on: 1)
    },
    Check("payloads of any bytes come back unchanged, also none and many") { scene in
      let payloads: [[UInt8]] = [
        [], [0], [0xFF, 0xFE, 0x00, 0x80], Array("e\u{301}".utf8), Array("é".utf8),
        (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) },
      ]
      let messages = payloads.map { payload in
        NewMessage(id: .random(), sender: "customer", payload: payload, translations: ["ja": payload])
      }
      _ = try await scene.store.commit(
        scene.commit(0) { commit in
          for message in messages { scene.say(message, in: &commit) }
          for index in payloads.indices { commit.events[index].payload = payloads[index] }
          commit.state = payloads[5]
          commit.jobs = payloads.map {
            NewJob(queue: scene.queue, kind: "echo", payload: $0, dueAt: scene.now)
          }
        })
      try expect(try await scene.log().map(\.payload) == payloads, "an event's payload changed")
      let history = try await scene.store.messages(of: scene.key, MessageQuery()).messages
      try expect(history.map(\.payload) == payloads, "a message's payload changed")
      try expect(history.map { $0.translations["ja"] } == payloads, "a translation's payload changed")
      try expect(try await scene.store.session(scene.key).state == payloads[5], "the state changed")
      let jobs = try await scene.store.claim(scene.claim(at: 0))
      try expect(jobs.map(\.payload) == payloads, "a job's payload changed")
    },
    Check("what breaks a rule is refused by name") { scene in
      let known = scene.message("a")
      let long = String(repeating: "a", count: 65)
      let wrong: [(String, (inout SessionCommit) -> Void)] = [
        ("a message that no event announces", { $0.messages = [known] }),
        (
          "a message twice",
          {
            scene.say(known, in: &$0)
            scene.say(known, in: &$0)
          }
        ),
        (
          "a message new and erased",
          {
            scene.say(known, in: &$0)
            $0.erasedMessages = [known.id]
          }
        ),
        ("an update twice", { $0.updates = [MessageUpdate(id: known.id), MessageUpdate(id: known.id)] }),
        ("an empty type", { $0.events = [scene.event("")] }),
        ("a long type", { $0.events = [scene.event(long)] }),
        ("a type that is not ASCII", { $0.events = [scene.event("é")] }),
        ("a status with a line break", { $0.metadata.status = "a\nb" }),
        ("an empty status", { $0.metadata.status = "" }),
        ("a negative version", { $0.expectedVersion = -1 }),
        (
          "another tenant's key",
          {
            $0.idempotency = scene.answer("k")
            $0.idempotency?.tenant = .random()
          }
        ),
        ("an empty key", { $0.idempotency = scene.answer("") }),
        ("a long key", { $0.idempotency = scene.answer(String(repeating: "k", count: 256)) }),
        (
          "a record twice",
          {
            let write = RecordWrite(kind: RecordKind(rawValue: "a"), id: .random(), body: [])
            $0.records = [write, write]
          }
        ),
      ]
      for (what, change) in wrong {
        try await expect(.invalid, from: what) { () async throws(StoreError) in
          try await scene.store.commit(scene.commit(0, change))
        }
      }
      for limit in [0, -1, 1001] {
        try await expect(.invalid, from: "limit \(limit)") { () async throws(StoreError) in
          try await scene.store.sessions(SessionQuery(tenant: scene.tenant, limit: limit))
        }
      }
      try await expect(.notFound, from: "the session after the refusals") { () async throws(StoreError) in
        try await scene.store.session(scene.key)
      }
    },
  ]
}
