import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TsunagiJSON
import TsunagiStore

@testable import TsunagiServer

/// Event streams over a socket.
@Suite(.timeLimit(.minutes(2))) struct StreamTests {
  private func limits(_ change: (inout ServerLimits) -> Void = { _ in }) -> ServerLimits {
    var limits = ServerLimits()
    limits.ratePerCustomer = 0
    limits.heartbeatSeconds = 1
    change(&limits)
    return limits
  }

  @Test func whatHappenedAndWhatHappens() async throws {
    let shop = try await Shop(limits: limits())
    try await shop.test(live: true) { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)"
      _ = try await client.send(.post, "\(path)/messages", token: session.token, ["text": "hello"])
      let port = try #require(client.client.port)
      try await StreamReader.open(port: port, path: "\(path)/events", token: session.token) { reader in
        let first = try await reader.next()
        #expect(first?.event == "session.started")
        #expect(first?.id == "1")
        let second = try await reader.next()
        #expect(second?.event == "message.created")
        _ = try await client.send(.post, "\(path)/messages", token: session.token, ["text": "one more"])
        var seen: [String] = []
        while seen.last != "one more", let event = try await reader.next() {
          if event.event == "message.created" { seen.append(event.json["data"]?["text"]?.string ?? "") }
        }
        #expect(seen.last == "one more")
      }
    }
  }

  /// A customer and an operator who read the same log: each sees every number once, in order, and only their own view.
  @Test func audiencesSeeTheirOwn() async throws {
    let shop = try await Shop(limits: limits())
    try await shop.test(live: true) { client in
      let session = try await client.open(["locale": "vi-VN"])
      let path = "/v1/sessions/\(session.id)"
      _ = try await client.send(
        .post, "\(path)/messages", token: session.token, ["text": "Tôi muốn nói chuyện với nhân viên nói tiếng Nhật"])
      _ = try await client.send(.post, "\(path)/survey", token: session.token, ["score": 2, "comment": "secret note"])
      _ = try await client.send(.post, "\(path)/close", as: .operator)
      let port = try #require(client.client.port)
      let operatorToken = try #require(client.tokens[.operator])
      let all = try await StreamReader.collect(
        port: port, path: "\(path)/events", token: operatorToken, until: "session.closed")
      #expect(all.map(\.id) == (1...all.count).map(String.init))
      let customer = try await StreamReader.collect(
        port: port, path: "\(path)/events", token: session.token, until: "session.closed")
      #expect(customer.count < all.count)
      #expect(!customer.contains { $0.event == "routing.updated" || $0.event == "handoff.requested" })
      #expect(!customer.contains { $0.data.contains("secret note") || $0.data.contains("operator_text") })
      #expect(all.contains { $0.data.contains("secret note") })
      let resumed = try await StreamReader.collect(
        port: port, path: "\(path)/events", token: operatorToken, lastEventID: "3", until: "session.closed")
      #expect(resumed.map(\.id) == all.dropFirst(3).map(\.id))
    }
  }

  @Test(arguments: ["9999", "x", "-1"]) func unknownPlacesAreReset(id: String) async throws {
    let shop = try await Shop(limits: limits())
    try await shop.test(live: true) { client in
      let session = try await client.open()
      let events = try await StreamReader.collect(
        port: try #require(client.client.port), path: "/v1/sessions/\(session.id)/events", token: session.token,
        lastEventID: id, until: "reset")
      #expect(events.last?.json["last_seq"]?.int == 1)
      #expect(events.last?.id == "1")
    }
  }

  @Test func silenceHasHeartbeats() async throws {
    let shop = try await Shop(limits: limits())
    try await shop.test(live: true) { client in
      let session = try await client.open()
      try await StreamReader.open(
        port: try #require(client.client.port), path: "/v1/sessions/\(session.id)/events", token: session.token
      ) { reader in
        for _ in 0..<2 {
          let comment = try await reader.comment()
          #expect(comment == "heartbeat")
        }
      }
    }
  }

  /// A revoked key's streams end within five seconds.
  @Test func revokedTokensEndStreams() async throws {
    let shop = try await Shop(limits: limits())
    try await shop.test(live: true) { client in
      let session = try await client.open()
      let made = try await client.send(.post, "/v1/keys", as: .admin, ["role": "operator", "name": "short"]).json
      let token = try #require(made["token"]?.string)
      let key = try #require(made["key"]?["id"]?.string)
      let start = ContinuousClock.now
      async let events = StreamReader.collect(
        port: try #require(client.client.port), path: "/v1/sessions/\(session.id)/events", token: token,
        until: "revoked")
      try await Task.sleep(for: .milliseconds(300))
      #expect(try await client.send(.delete, "/v1/keys/\(key)", as: .admin).status == .noContent)
      #expect(try await events.last?.event == "revoked")
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test func streamsOfACustomerAreBounded() async throws {
    let shop = try await Shop(limits: limits { $0.streamsPerCustomer = 1 })
    try await shop.test(live: true) { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)/events"
      let port = try #require(client.client.port)
      try await StreamReader.open(port: port, path: path, token: session.token) { reader in
        _ = try await reader.next()
        let refused = try await client.send(.get, path, token: session.token)
        #expect(refused.problem == "too_many_requests")
      }
      // The place is free again soon after the reader left.
      var isFree = false
      for _ in 0..<50 where !isFree {
        try await Task.sleep(for: .milliseconds(100))
        isFree = try await StreamReader.status(port: port, path: path, token: session.token) == 200
      }
      #expect(isFree)
    }
  }

  /// A reader that takes nothing is cut off, its place is free again, and it finds everything when it comes back.
  @Test func stalledReadersAreDropped() async throws {
    let shop = try await Shop(limits: limits { $0.stallSeconds = 1 })
    try await shop.test(live: true) { client in
      let session = try await client.open()
      let path = "/v1/sessions/\(session.id)"
      let port = try #require(client.client.port)
      let text = JSONValue.string(String(repeating: "x", count: 15_000))
      // More than the buffers of both sides of the socket hold; the reader's is kept small.
      for _ in 0..<200 {
        let sent = try await client.send(.post, "\(path)/messages", as: .platform, ["sender": "bot", "text": text])
        #expect(sent.status == .created)
      }
      let token = try #require(client.tokens[.operator])
      try await StreamReader.open(port: port, path: "\(path)/events", token: token, receiveBuffer: 4_096) { _ in
        var isDropped = false
        for _ in 0..<100 where !isDropped {
          try await Task.sleep(for: .milliseconds(100))
          let metrics = try await client.send(.get, "/metrics", as: .admin)
          isDropped = String(buffer: metrics.body).contains("tsunagi_streams_dropped_total 1")
        }
        #expect(isDropped)
      }
      let last = try #require(try await client.send(.get, path, as: .operator).json["last_seq"]?.int)
      _ = try await client.send(.post, "\(path)/close", as: .operator)
      let rest = try await StreamReader.collect(
        port: port, path: "\(path)/events", token: token, lastEventID: "\(last - 1)", until: "session.closed")
      #expect(rest.first?.id == "\(last)")
    }
  }

  /// Stopping announces itself on open streams and is done within seconds.
  @Test func shutdownEndsStreams() async throws {
    let shop = try await Shop(limits: limits())
    let box = EventBox()
    let start = ContinuousClock.now
    try await shop.test(live: true) { client in
      let session = try await client.open()
      let port = try #require(client.client.port)
      box.task = Task {
        try await StreamReader.collect(
          port: port, path: "/v1/sessions/\(session.id)/events", token: session.token, until: "shutdown")
      }
      try await Task.sleep(for: .milliseconds(500))
    }
    #expect(try await box.task?.value.last?.event == "shutdown")
    #expect(ContinuousClock.now - start < .seconds(6))
  }
}
