import TsunagiStore

extension StoreConformance {
  static let concurrency: [Check] = [
    Check("of two writers on one version exactly one succeeds") { scene in
      try await scene.happen(0, on: 0)
      for round: Int64 in 1...20 {
        let outcomes = await withTaskGroup(of: Result<Committed, StoreError>.self) { group in
          for store in [scene.store, scene.second] {
            group.addTask {
              do throws(StoreError) {
                return .success(try await store.commit(scene.commit(round) { $0.events = [scene.event("e")] }))
              } catch {
                return .failure(error)
              }
            }
          }
          return await group.reduce(into: []) { $0.append($1) }
        }
        var conflicts: [StoreError] = []
        for case .failure(let error) in outcomes { conflicts.append(error) }
        try expect(conflicts, is: [.versionConflict(actual: round + 1)], "the failures of round \(round)")
      }
      try expect(try await scene.log().map(\.seq), is: Array(1...20), "the log's numbers")
    },
    Check("many writers on one session leave a log without gaps, doubles or losses") { scene in
      let (writers, each) = (12, 8)
      try await scene.happen(0, on: 0)
      let acknowledged = try await withThrowingTaskGroup(of: [Int64: String].self) { group in
        for writer in 0..<writers {
          let store = writer % 2 == 0 ? scene.store : scene.second
          group.addTask {
            var mine: [Int64: String] = [:]
            for number in 0..<each {
              let payload = "\(writer)/\(number)"
              let message = scene.message(payload)
              mine[try await scene.commitUntilDone(message, to: store)] = payload
            }
            return mine
          }
        }
        return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
      }
      try expect(acknowledged.count, is: writers * each, "the different numbers that were acknowledged")
      let log = try await scene.log(limit: 7)
      try expect(log.map(\.seq), is: Array(1...Int64(writers * each)), "the log's numbers")
      let history = try await scene.store.messages(of: scene.key, MessageQuery(limit: 1000)).messages
      let found = Dictionary(
        uniqueKeysWithValues: history.map { ($0.seq, String(decoding: $0.payload ?? [], as: UTF8.self)) })
      try expect(found, is: acknowledged, "the history by number")
      try expect(
        try await scene.store.session(scene.key).version, is: Int64(writers * each) + 1, "the version")
    },
    Check("100 concurrent requests with one key make one message and get one answer") { scene in
      try await scene.happen(0, on: 0)
      let results = try await withThrowingTaskGroup(of: Committed.self) { group in
        for request in 0..<100 {
          let store = request % 2 == 0 ? scene.store : scene.second
          group.addTask {
            try await store.commit(
              scene.commit(1) { commit in
                commit.idempotency = scene.answer("key", response: "answer \(request)")
                scene.say(scene.message("request \(request)"), in: &commit)
              })
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      try expect(results.filter { $0.replayed == nil }.count, is: 1, "the commits that were not repeats")
      try expect(Set(results.map(\.lastSeq)), is: [1], "the numbers that were answered")
      try expect(Set(results.compactMap { $0.replayed?.response }).count, is: 1, "the different answers")
      let history = try await scene.store.messages(of: scene.key, MessageQuery()).messages
      try expect(history.count, is: 1, "the messages")
      let winner = history.first.flatMap(\.payload).map { String(decoding: $0, as: UTF8.self) }
      let answer = results.compactMap { $0.replayed?.response }.first.map { String(decoding: $0, as: UTF8.self) }
      try expect(
        winner?.split(separator: " ").last, is: answer?.split(separator: " ").last,
        "the request whose answer is kept and the one whose message is")
    },
    Check("100 concurrent requests that create one session create it once") { scene in
      let results = try await withThrowingTaskGroup(of: Committed.self) { group in
        for _ in 0..<100 {
          group.addTask {
            try await scene.store.commit(scene.commit(0) { $0.idempotency = scene.answer("create") })
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      try expect(results.filter { $0.replayed == nil }.count, is: 1, "the creations")
      try expect(try await scene.store.session(scene.key).version, is: 1, "the version")
    },
    Check("many sessions written at once do not disturb each other") { scene in
      let scenes = (0..<25).map { _ in Scene(store: scene.store, second: scene.second) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for each in scenes {
          group.addTask { for version: Int64 in 0..<6 { try await each.happen(2, on: version) } }
        }
        try await group.waitForAll()
      }
      for each in scenes {
        try expect(try await each.log().map(\.seq), is: Array(1...12), "a log's numbers")
      }
    },
    Check("a reader in pages sees every event once while writers write") { scene in
      try await scene.happen(0, on: 0)
      let writer = Task {
        for version: Int64 in 1...60 { try await scene.happen(Int(version % 3), on: version) }
      }
      var seqs: [Int64] = []
      while seqs.count < 60 {
        try Task.checkCancellation()
        // The writer is to have its turn also where one thread serves all.
        await Task.yield()
        let page = try await scene.second.events(of: scene.key, after: seqs.last ?? 0, limit: 5, audience: .everyone)
        try expect(page.through <= page.lastSeq, "a page is read through \(page.through) of \(page.lastSeq)")
        seqs += page.events.map(\.seq)
      }
      try await writer.outcome
      try expect(seqs, is: Array(1...60), "the numbers read")
    },
  ]

  static let closing: [Check] = [
    Check("a closed store ends its feeds and refuses the rest (closes the store)") { scene in
      try await scene.happen(1, on: 0)
      let feed = scene.store.changes()
      let reader = Task { () async throws in for await _ in feed {} }
      let store = scene.store
      await store.close()
      await store.close()
      try await within(10, "the feed's end") { try await reader.outcome }
      var late = store.changes(of: scene.key).makeAsyncIterator()
      try expect(await late.next(), is: nil, "what a feed of a closed store tells")
      try await expect(.closed, from: "a commit") { () async throws(StoreError) in try await scene.happen(1, on: 1) }
      try await expect(.closed, from: "a read") { () async throws(StoreError) in try await store.session(scene.key) }
    }
  ]
}

extension Scene {
  /// Loads, decides and commits until no other writer comes between; the number of the message's event.
  func commitUntilDone(_ message: NewMessage, to store: any Store) async throws -> Int64 {
    while true {
      try Task.checkCancellation()
      await Task.yield()
      let session = try await store.session(key)
      do throws(StoreError) {
        return try await store.commit(commit(session.version) { say(message, in: &$0) }).firstSeq
      } catch {
        guard error.code == .versionConflict else { throw error }
      }
    }
  }
}
