import TsunagiStore

extension StoreConformance {
  /// A session with `count` messages, each behind an event about something else, in commits of three.
  private static func talk(_ scene: Scene, _ count: Int) async throws -> [MessageID] {
    let messages = (0..<count).map { scene.message("\($0)", for: $0 % 3 == 2 ? .operators : .everyone) }
    var version: Int64 = 0
    for start in stride(from: 0, to: count, by: 3) {
      _ = try await scene.store.commit(
        scene.commit(version) { commit in
          for message in messages[start..<min(start + 3, count)] {
            commit.events.append(scene.event("typing"))
            scene.say(message, in: &commit)
          }
        })
      version += 1
    }
    return messages.map(\.id)
  }

  static let messages: [Check] = [
    Check("a message is kept as it was committed, at the place of its event") { scene in
      var message = scene.message("hola", from: "operator", for: [.customer, .operators])
      message.translations = ["ja": [1, 2], "zh-Hant": []]
      _ = try await scene.store.commit(
        scene.commit(0) { commit in
          commit.messages = [message]
          commit.events = [
            scene.event("a"), scene.event("message_created", about: message.id), scene.event("b", about: message.id),
          ]
        })
      let expected = StoredMessage(
        id: message.id, seq: 2, sender: "operator", audience: [.customer, .operators], createdAt: scene.now,
        updatedAt: scene.now, payload: message.payload, translations: message.translations)
      try expect(try await scene.store.message(message.id, of: scene.key), is: expected, "the message")
      try expect(
        try await scene.store.messages(of: scene.key, MessageQuery()).messages, is: [expected], "the history")
    },
    Check("a history is read in pages in both directions") { scene in
      let ids = try await talk(scene, 10)
      var forward: [MessageID] = []
      var after: Int64?
      repeat {
        try Task.checkCancellation()
        let page = try await scene.store.messages(of: scene.key, MessageQuery(after: after, limit: 3))
        try expect(page.messages.count == 3 || !page.hasMore, "a page is short before the end")
        forward += page.messages.map(\.id)
        after = page.hasMore ? page.messages.last?.seq : nil
      } while after != nil
      try expect(forward, is: ids, "the history read forward")

      var backward: [MessageID] = []
      var before: Int64?
      repeat {
        try Task.checkCancellation()
        let page = try await scene.store.messages(
          of: scene.key, MessageQuery(before: before, order: .backward, limit: 4))
        try expect(page.messages.map(\.seq), is: page.messages.map(\.seq).sorted(), "a page's order")
        backward = page.messages.map(\.id) + backward
        before = page.hasMore ? page.messages.first?.seq : nil
      } while before != nil
      try expect(backward, is: ids, "the history read backward")
    },
    Check("bounds of a history are exclusive") { scene in
      let ids = try await talk(scene, 5)
      let page = try await scene.store.messages(of: scene.key, MessageQuery(after: 2, before: 10))
      try expect(page.messages.map(\.id), is: Array(ids[1...3]), "the messages between the first and the last")
      try expect(!page.hasMore, "the page says that more follows")
    },
    Check("an audience sees its messages alone") { scene in
      let ids = try await talk(scene, 9)
      let page = try await scene.store.messages(of: scene.key, MessageQuery(limit: 4, audience: .customer))
      try expect(page.messages.map(\.id), is: [0, 1, 3, 4].map { ids[$0] }, "what the customer sees")
      try expect(page.hasMore, "the page says that nothing follows")
    },
    Check("a later translation is added to its message") { scene in
      var message = scene.message("hola", for: .operators)
      message.translations = ["ja": [1], "en": [2]]
      _ = try await scene.store.commit(scene.commit(0) { scene.say(message, in: &$0) })
      _ = try await scene.store.commit(
        scene.commit(1) { commit in
          commit.updates = [MessageUpdate(id: message.id, translations: ["ja": [3], "ko": [4]])]
          commit.events = [scene.event("translated", about: message.id)]
        })
      let updated = try await scene.store.message(message.id, of: scene.key)
      try expect(updated.translations, is: ["ja": [3], "en": [2], "ko": [4]], "the translations")
      try expect(updated.payload, is: message.payload, "the payload, which was to stay")
      try expect(updated.audience, is: .operators, "the audience, which was to stay")
      try expect(updated.seq, is: 1, "the place, which was to stay")
      try expect(updated.createdAt, is: scene.now, "the creation")
      try expect(updated.updatedAt, is: scene.later(1), "the change")
    },
    Check("a held message is released to its audience") { scene in
      let message = scene.message("held", from: "operator", for: .operators)
      _ = try await scene.store.commit(scene.commit(0) { scene.say(message, in: &$0) })
      let query = MessageQuery(audience: .customer)
      try expect(
        try await scene.store.messages(of: scene.key, query).messages.count, is: 0, "what the customer sees before")
      _ = try await scene.store.commit(
        scene.commit(1) {
          $0.updates = [MessageUpdate(id: message.id, audience: [.operators, .customer], payload: [9])]
        })
      try expect(
        try await scene.store.messages(of: scene.key, query).messages.map(\.payload), is: [[9]],
        "what the customer sees after")
    },
    Check("a message that does not exist is neither found nor changed") { scene in
      try await scene.happen(1, on: 0)
      try await expect(.notFound, from: "reading it") { () async throws(StoreError) in
        try await scene.store.message(.random(), of: scene.key)
      }
      try await expect(.notFound, from: "an update") { () async throws(StoreError) in
        try await scene.store.commit(scene.commit(1) { $0.updates = [MessageUpdate(id: .random(), payload: [])] })
      }
      try await expect(.notFound, from: "an erasure") { () async throws(StoreError) in
        try await scene.store.commit(scene.commit(1) { $0.erasedMessages = [.random()] })
      }
      try expect(try await scene.store.session(scene.key).version, is: 1, "the version")
    },
    Check("the same message id may be used in two sessions") { scene in
      let message = scene.message("a")
      var other = scene
      other.session = .random()
      _ = try await scene.store.commit(scene.commit(0) { scene.say(message, in: &$0) })
      _ = try await scene.store.commit(
        other.commit(0) { other.say(other.message("b", id: message.id), in: &$0) })
      try expect(try await scene.store.message(message.id, of: scene.key).payload, is: [0x61], "the first")
      try expect(try await scene.store.message(message.id, of: other.key).payload, is: [0x62], "the second")
    },
  ]
}
