import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import TsunagiJSON
import TsunagiStore

@testable import TsunagiServer

/// The journey end to end: a Vietnamese customer, the automatic first response, a Japanese operator.
@Suite struct ConversationTests {
  @Test func customerAndOperatorReadTheirOwnLanguage() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open(["locale": "vi-VN", "customer": "c-1"])
      let path = "/v1/sessions/\(session.id)"
      var response = try await client.send(
        .post, "\(path)/messages", token: session.token, ["text": "Tôi muốn nói chuyện với nhân viên nói tiếng Nhật"])
      #expect(response.status == .created)
      #expect(try response.json["state"]?.string == "waiting")
      let reply = try #require(try response.json["replies"]?[0]?["data"])
      #expect(reply["language"]?.string == "vi")
      #expect(reply["text"]?.string?.isEmpty == false)
      #expect(reply["operator_text"] == nil)

      response = try await client.send(.get, "\(path)/routing", as: .routing)
      #expect(try response.json["tags"]?["customer_language"]?.string == "vi")
      #expect(try response.json["tags"]?["operator_languages_required"] == ["ja"])

      response = try await client.send(
        .put, "\(path)/assignment", as: .routing, ["operator": "sato", "language": "ja"])
      #expect(try response.json["state"]?.string == "with_operator")

      response = try await client.send(
        .post, "\(path)/messages", as: .operator,
        ["response": "orders_delivery.ask_order_number", "arguments": [:]])
      #expect(response.status == .created)
      let sent = try #require(try response.json["message"]?["data"])
      #expect(sent["translations"]?[0]?["language"]?.string == "vi")

      let history = try await client.send(.get, "\(path)/messages", token: session.token).json
      let seen = try #require(history["messages"]?.array?.last?["data"])
      #expect(seen["text"] == sent["translations"]?[0]?["text"])
      #expect(seen["language"]?.string == "vi")
      #expect(seen["translations"] == nil)
      #expect(history["has_more"] == false)

      let handoff = try await client.send(.get, "\(path)/handoff", as: .operator).json
      #expect(handoff["reasons"]?[0]?["reason"]?.string == "operator_language")
      #expect(handoff["operator_languages"]?[0]?["language"]?.string == "ja")
      #expect((handoff["transcript"]?.array?.count ?? 0) >= 3)

      let text = try await client.send(.get, "\(path)/transcript?format=text", as: .operator)
      #expect(String(buffer: text.body).contains("customer: Tôi muốn nói chuyện"))

      response = try await client.send(.post, "\(path)/close", as: .operator)
      #expect(try response.json["state"]?.string == "closed")
      response = try await client.send(.post, "\(path)/survey", token: session.token, ["score": 5, "comment": "tốt"])
      #expect(response.status == .ok)
      let view = try await client.send(.get, path, as: .operator).json
      #expect(view["survey_score"]?.int == 5)
      let refused = try await client.send(.post, "\(path)/messages", as: .operator, ["text": "…"])
      #expect(refused.problem == "session_closed")
    }
  }

  /// Free text that nothing verified translates is refused, with what comes nearest; on purpose it goes with a notice.
  @Test func untranslatedWordsAreHeld() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open(["locale": "vi-VN"])
      let path = "/v1/sessions/\(session.id)/messages"
      _ = try await client.send(.post, path, token: session.token, ["text": "Tôi muốn hỏi về đơn hàng của tôi"])
      let text: JSONValue = "明日の午後には在庫が戻る見込みですので、それまでお待ちくださいませ。"
      let held = try await client.send(.post, path, as: .operator, ["text": text])
      #expect(held.status == .conflict)
      #expect(held.problem == "untranslated")
      #expect(try held.json["suggestions"]?.array != nil)
      let before = try await client.send(.get, path, token: session.token).json["messages"]?.array?.count
      let sent = try await client.send(.post, path, as: .operator, ["text": text, "send_original": true])
      #expect(sent.status == .created)
      let after = try await client.send(.get, path, token: session.token).json["messages"]?.array?.count
      #expect((after ?? 0) > (before ?? 0))
    }
  }

  /// The same key and body change nothing a second time; another body is refused.
  @Test func repeatedRequestsChangeNothing() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)/messages"
      let first = try await client.send(.post, path, token: session.token, ["text": "hello"], key: "k-1")
      let again = try await client.send(.post, path, token: session.token, ["text": "hello"], key: "k-1")
      #expect(first.status == .created && again.status == .created)
      #expect(first.body == again.body)
      #expect(first.headers[.idempotencyReplayed] == nil)
      #expect(again.headers[.idempotencyReplayed] == "true")
      let other = try await client.send(.post, path, token: session.token, ["text": "hello!"], key: "k-1")
      #expect(other.problem == "idempotency_mismatch")
      #expect(other.status == .unprocessableContent)
      // A renewed token is the same customer; and what was possible then need not be now.
      let renewed = try await client.send(.post, "/v1/sessions/\(session.id)/tokens", as: .platform).json
      let token = try #require(renewed["token"]?.string)
      let later = try await client.send(.post, path, token: token, ["text": "hello"], key: "k-1")
      #expect(later.body == first.body)
      let answered = try await client.send(
        .post, path, as: .operator, ["text": "hello", "send_original": true], key: "o-1")
      _ = try await client.send(.post, "/v1/sessions/\(session.id)/close", as: .operator)
      let repeated = try await client.send(
        .post, path, as: .operator, ["text": "hello", "send_original": true], key: "o-1")
      #expect(repeated.body == answered.body && repeated.status == .created)
      // Another session is another route, another caller another principal.
      let second = try await client.open()
      let elsewhere = try await client.send(
        .post, "/v1/sessions/\(second.id)/messages", token: second.token, ["text": "hello!"], key: "k-1")
      #expect(elsewhere.status == .created)
      #expect(elsewhere.headers[.idempotencyReplayed] == nil)
    }
  }

  @Test func aHundredPostsWithOneKeyMakeOneMessage() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)/messages"
      let bodies = try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
        for _ in 0..<100 {
          group.addTask {
            while true {
              let response = try await client.send(.post, path, token: session.token, ["text": "hello"], key: "one")
              if response.status == .created { return response.body }
              #expect(response.status == .conflict)
            }
          }
        }
        return try await group.reduce(into: Set<ByteBuffer>()) { $0.insert($1) }
      }
      #expect(bodies.count == 1)
      let messages = try await client.send(.get, path, as: .operator).json["messages"]?.array ?? []
      #expect(messages.count { $0["sender"]?.string == "customer" } == 1)
    }
  }

  /// Messages that come at once are all kept, each with its own place.
  @Test func concurrentMessagesAreAllKept() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)/messages"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<40 {
          group.addTask {
            let response = try await client.send(
              .post, path, token: session.token, ["text": "hello", "id": .string("m\(index)")])
            #expect(response.status == .created)
          }
        }
        try await group.waitForAll()
      }
      let messages =
        try await client.send(.get, "\(path)?limit=200", token: session.token).json["messages"]?.array ?? []
      let own = messages.filter { $0["sender"]?.string == "customer" }
      #expect(Set(own.compactMap { $0["data"]?["id"]?.string }).count == 40)
      #expect(own.compactMap { $0["seq"]?.int } == own.compactMap { $0["seq"]?.int }.sorted())
    }
  }

  @Test func sessionCreationCanBeRepeated() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let first = try await client.send(.post, "/v1/sessions", as: .platform, ["locale": "vi"], key: "s")
      let again = try await client.send(.post, "/v1/sessions", as: .platform, ["locale": "vi"], key: "s")
      #expect(try first.json["session"] == again.json["session"])
      let tokens = try [first, again].compactMap { try $0.json["token"]?.string }
      #expect(Set(tokens).count == 2)
      let path = try #require(first.headers[.location])
      for token in tokens { #expect(try await client.send(.get, path, token: token).status == .ok) }
    }
  }

  /// Each field at fault is named, and nothing is kept.
  @Test func wrongFieldsAreNamed() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)/messages"
      let long = String(repeating: "あ", count: 6_000)
      let cases: [(Role, JSONValue, Int, String, String?)] = [
        (.customer, [:], 422, "missing_text", "/text"),
        (.customer, ["text": 1], 422, "invalid_field", "/text"),
        (.customer, ["txet": "x"], 422, "unknown_field", "/txet"),
        (.customer, ["text": "x", "sender": "operator"], 422, "unknown_field", "/sender"),
        (.customer, ["text": "x", "send_original": true], 422, "unknown_field", "/send_original"),
        (.customer, ["text": "x", "type": "dance"], 422, "invalid_field", "/type"),
        (.customer, ["text": "x", "at": "yesterday"], 422, "invalid_value", "/at"),
        (.customer, ["text": .string(long)], 413, "message_too_long", "/text"),
        (.operator, ["response": "no.such"], 422, "invalid_response", "/response"),
        (.platform, ["text": "x", "session": "other"], 422, "unknown_field", "/session"),
        (.platform, ["text": "x", "sender": "king"], 422, "invalid_field", "/sender"),
      ]
      for (role, body, status, code, field) in cases {
        let token = role == .customer ? session.token : client.tokens[role]
        let response = try await client.send(.post, path, token: token, body)
        #expect(response.status.code == status, "\(body)")
        #expect(response.problem == code, "\(body)")
        #expect(try response.json["field"]?.string == field, "\(body)")
      }
      #expect(try await client.send(.get, path, as: .admin).json["messages"] == [])
    }
  }

  /// Erasure leaves numbers and nothing else.
  @Test func erasedSessionsAreGone() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)"
      _ = try await client.send(.post, "\(path)/messages", token: session.token, ["text": "my card is lost"], key: "e")
      for _ in 0..<2 { #expect(try await client.send(.delete, path, as: .admin).status == .noContent) }
      #expect(try await client.send(.get, path, as: .operator).problem == "erased")
      let again = try await client.send(
        .post, "\(path)/messages", token: session.token, ["text": "my card is lost"], key: "e")
      #expect(again.status == .gone)
      let history = try await client.send(.get, "\(path)/messages", as: .admin)
      #expect(!String(buffer: history.body).contains("card"))
    }
  }

  @Test func languageIsPinned() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)"
      let pinned = try await client.send(.put, "\(path)/language", as: .operator, ["language": "vi"])
      #expect(pinned.status == .ok)
      #expect(try await client.send(.get, path, as: .operator).json["pinned_language"]?.string == "vi")
      let message = try await client.send(.post, "\(path)/messages", token: session.token, ["text": "ok"])
      #expect(try message.json["replies"]?[0]?["data"]?["language"]?.string == "vi")
      _ = try await client.send(.put, "\(path)/language", as: .operator, ["language": nil])
      #expect(try await client.send(.get, path, as: .operator).json["pinned_language"]?.isNull == true)
      for tag in ["not a tag", "", "null", "vi--VN", "v", "vi-", "日本語"] {
        let wrong = try await client.send(
          .put, "\(path)/language", as: .operator, ["language": .string(tag)])
        #expect(wrong.problem == "invalid_value", "\(tag)")
        #expect(try wrong.json["field"]?.string == "/language")
      }
      _ = try await client.send(.put, "\(path)/language", as: .operator, ["language": "zh_TW"])
      #expect(try await client.send(.get, path, as: .operator).json["pinned_language"]?.string == "zh-Hant")
    }
  }

  @Test func historyHasPages() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)/messages"
      for index in 0..<7 {
        _ = try await client.send(.post, path, as: .platform, ["sender": "bot", "text": .string("text \(index)")])
      }
      var seen: [Int] = []
      var after = 0
      while true {
        let page = try await client.send(.get, "\(path)?after=\(after)&limit=3", token: session.token).json
        let seqs = page["messages"]?.array?.compactMap { $0["seq"]?.int } ?? []
        seen += seqs
        after = seqs.last ?? after
        if page["has_more"] != true { break }
      }
      #expect(seen.count == 7)
      #expect(seen == seen.sorted())
      let last = try await client.send(.get, "\(path)?limit=2", token: session.token).json
      #expect(last["messages"]?.array?.compactMap { $0["seq"]?.int } == Array(seen.suffix(2)))
      #expect(last["has_more"] == true)
    }
  }

  /// Neither words nor tokens reach the log, whatever happens to a message.
  @Test func logsHoldNoWords() async throws {
    let shop = try await Shop()
    try await shop.test { client in
      let session = try await client.open(["customer": "c-1"])
      let path = "/v1/sessions/\(session.id)/messages"
      let canary = "カナリア7f3a"
      _ = try await client.send(.post, path, token: session.token, ["text": .string(canary)])
      _ = try await client.send(.post, path, token: session.token, ["text": .string(canary), "x": 1])
      _ = try await client.send(.post, path, as: .operator, ["text": .string(canary + "をお送りします。")])
      _ = try await client.send(.post, path, as: .operator, ["response": .string(canary)])
      _ = try await client.send(.get, "/v1/responses?q=7f3a", as: .operator)
    }
    #expect(shop.log.text.contains("createMessage"))
    #expect(!shop.log.text.contains("7f3a"))
    for token in shop.tokens.values { #expect(!shop.log.text.contains(try #require(Token(token)).secret)) }
  }
}
