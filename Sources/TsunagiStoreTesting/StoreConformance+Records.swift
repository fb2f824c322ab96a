import TsunagiStore

extension StoreConformance {
  private static let kind = RecordKind(rawValue: "operator")

  private static func write(
    _ scene: Scene, _ id: RecordID, _ expected: RecordWrite.Expectation, _ body: [UInt8]?, at: Int64 = 0,
    expires: Int64? = nil
  ) async throws(StoreError) -> Int64? {
    let write = RecordWrite(
      kind: kind, id: id, expected: expected, body: body, expiresAt: expires.map { scene.later($0) })
    return try await scene.store.commit(RecordCommit(tenant: scene.tenant, at: scene.later(at), writes: [write]))
      .versions.first
  }

  private static func read(_ scene: Scene, _ id: RecordID, at: Int64 = 0) async throws(StoreError) -> StoredRecord? {
    try await scene.second.record(id, kind: kind, tenant: scene.tenant, now: scene.later(at))
  }

  static let records: [Check] = [
    Check("a record is written, replaced and deleted by version") { scene in
      let id = RecordID.random()
      try expect(try await read(scene, id), is: nil, "the record before")
      try expect(try await write(scene, id, .version(0), [1]), is: 1, "the first version")
      try expect(try await write(scene, id, .version(1), [], at: 5), is: 2, "the second version")
      let expected = StoredRecord(
        tenant: scene.tenant, kind: kind, id: id, version: 2, body: [], createdAt: scene.now,
        updatedAt: scene.later(5), expiresAt: nil)
      try expect(try await read(scene, id), is: expected, "the record")
      for version: Int64 in [0, 1, 3] {
        let error = try await expect(.versionConflict, from: "version \(version)") { () async throws(StoreError) in
          try await write(scene, id, .version(version), [9])
        }
        try expect(error.actualVersion, is: 2, "the version in force")
      }
      try expect(try await write(scene, id, .any, [3]), is: 3, "the third version")
      try expect(try await write(scene, id, .version(3), nil), is: 0, "the version after deletion")
      try expect(try await read(scene, id), is: nil, "the record after deletion")
      try expect(try await write(scene, id, .any, nil), is: 0, "the version after a second deletion")
    },
    Check("an expired record is as if it were not there, and expiry deletes it") { scene in
      let id = RecordID.random()
      _ = try await write(scene, id, .version(0), [1], expires: 100)
      try expect(try await read(scene, id, at: 99)?.body, is: [1], "the record in its time")
      try expect(try await read(scene, id, at: 99)?.expiresAt, is: scene.later(100), "its end")
      try expect(try await read(scene, id, at: 100), is: nil, "the record after its time")
      let list = try await scene.store.records(
        kind: kind, tenant: scene.tenant, after: nil, limit: 10, now: scene.later(100))
      try expect(list.count, is: 0, "the list after its time")
      try expect(try await write(scene, id, .version(0), [2], at: 100, expires: 200), is: 1, "its successor's version")
      try expect(try await read(scene, id, at: 150)?.createdAt, is: scene.later(100), "its successor's creation")
      while try await scene.store.expire(now: scene.later(200), limit: 100).records > 0 {
        try Task.checkCancellation()
      }
      try expect(try await read(scene, id, at: 150), is: nil, "the record after expiry")
    },
    Check("several records are written together or not at all") { scene in
      let (first, second) = (RecordID.random(), RecordID.random())
      _ = try await write(scene, second, .any, [1])
      try await expect(.versionConflict, from: "one stale of two") { () async throws(StoreError) in
        try await scene.store.commit(
          RecordCommit(
            tenant: scene.tenant, at: scene.now,
            writes: [
              RecordWrite(kind: kind, id: first, body: [7]),
              RecordWrite(kind: kind, id: second, expected: .version(5), body: [7]),
            ]))
      }
      try expect(try await read(scene, first), is: nil, "the first")
      try expect(try await read(scene, second)?.body, is: [1], "the second")
    },
    Check("a session's commit writes its records too") { scene in
      let id = RecordID.random()
      _ = try await scene.store.commit(
        scene.commit(0) { $0.records = [RecordWrite(kind: kind, id: id, expected: .version(0), body: [4])] })
      try expect(try await read(scene, id)?.body, is: [4], "the record")
      try await expect(.versionConflict, from: "a stale record") { () async throws(StoreError) in
        try await scene.store.commit(
          scene.commit(1) { commit in
            commit.events = [scene.event("never")]
            commit.records = [RecordWrite(kind: kind, id: id, expected: .version(0), body: [5])]
          })
      }
      try expect(try await scene.store.session(scene.key).version, is: 1, "the session's version")
    },
    Check("records are listed by kind in pages, in order of their ids") { scene in
      let ids = (0..<7).map { _ in RecordID.random() }.sorted()
      for id in ids.shuffled() { _ = try await write(scene, id, .any, Array(id.rawValue.utf8)) }
      let other = RecordWrite(kind: RecordKind(rawValue: "webhook"), id: .random(), body: [0])
      _ = try await scene.store.commit(RecordCommit(tenant: scene.tenant, at: scene.now, writes: [other]))
      var listed: [RecordID] = []
      while true {
        try Task.checkCancellation()
        let page = try await scene.store.records(
          kind: kind, tenant: scene.tenant, after: listed.last, limit: 3, now: scene.now)
        try expect(page.allSatisfy { $0.body == Array($0.id.rawValue.utf8) }, "a record has another's body")
        listed += page.map(\.id)
        if page.count < 3 { break }
      }
      try expect(listed, is: ids, "the list")
    },
  ]
}
