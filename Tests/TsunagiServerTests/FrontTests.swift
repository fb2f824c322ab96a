import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TsunagiJSON
import TsunagiStore

@testable import TsunagiServer

@Suite struct FrontTests {
  private static func echo(_ exchange: Exchange) async throws -> Reply {
    .json(exchange.json.json)
  }

  private static let routes = [
    Route(
      .get, "/open", "open", access: .open, effect: .reads, body: .none, query: ["q"],
      handler: { .text($0.query["q"] ?? "") }),
    Route(
      .post, "/echo", "echo", access: .roles([.operators, .admin], .none), effect: .creates, body: .json,
      handler: echo),
    Route(
      .put, "/echo", "put", access: .roles(.admin, .none), effect: .changes, body: .optionalJSON, handler: echo),
    Route(
      .get, "/fail", "fail", access: .roles(.admin, .none), effect: .reads, body: .none,
      handler: { _ in throw StoreError(.diskFull, "full") }),
    Route(
      .get, "/break", "break", access: .roles(.admin, .none), effect: .reads, body: .none,
      handler: { _ in throw CancellationError() }),
  ]

  private func test(
    limits: ServerLimits = ServerLimits(),
    _ body: @escaping @Sendable (Bench, any TestClientProtocol) async throws -> Void
  ) async throws {
    let bench = try await Bench(Self.routes, limits: limits)
    try await bench.server.application().test(.router) { client in try await body(bench, client) }
  }

  /// Every answer that is no success is problem details with the request's id.
  @Test func problemsHaveDetails() async throws {
    try await test { bench, client in
      let cases: [(HTTPRequest.Method, String, HTTPFields, String?, Int, String)] = [
        (.get, "/nothing", [:], nil, 404, "not_found"),
        (.get, "/echo", bench.headers(.admin), nil, 405, "method_not_allowed"),
        (.post, "/echo", [:], "{}", 401, "unauthenticated"),
        (.post, "/echo", [.authorization: "Bearer tsk.shop.a.b"], "{}", 401, "unauthenticated"),
        (.post, "/echo", [.authorization: "Basic abc"], "{}", 401, "unauthenticated"),
        (.post, "/echo", bench.headers(.linguist, json: true), "{}", 403, "forbidden"),
        (.post, "/echo", bench.headers(.admin), "{}", 415, "unsupported_media_type"),
        (.post, "/echo", bench.headers(.admin, json: true), nil, 400, "missing_body"),
        (.post, "/echo", bench.headers(.admin, json: true), "{", 400, "invalid_json"),
        (.post, "/echo", bench.headers(.admin, json: true), #"{"a":1,"a":2}"#, 400, "invalid_json"),
        (.post, "/echo?x=1", bench.headers(.admin, json: true), "{}", 400, "unknown_parameter"),
        (.get, "/open?q=1&q=2", [:], nil, 400, "duplicate_parameter"),
        (.get, "/open?q=%zz", [:], nil, 400, "invalid_query"),
        (.get, "/open?q=%FF", [:], nil, 400, "invalid_query"),
        (.get, "/fail", bench.headers(.admin), nil, 503, "disk_full"),
        (.get, "/break", bench.headers(.admin), nil, 500, "internal_error"),
      ]
      for (method, path, headers, body, status, code) in cases {
        let response = try await client.execute(
          uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        #expect(response.status.code == status, "\(method) \(path)")
        #expect(response.problem == code, "\(method) \(path)")
        #expect((response.headers[.retryAfter] != nil) == (status == 503 || status == 429))
        if status == 405 { #expect(response.headers[.allow] == "POST, PUT") }
        if status == 401 { #expect(response.headers[.wwwAuthenticate] == "Bearer") }
      }
    }
  }

  @Test func idempotencyKeysAreChecked() async throws {
    try await test { bench, client in
      for key in ["", "a b", "é", String(repeating: "k", count: 256)] {
        var headers = bench.headers(.admin, json: true)
        headers[.idempotencyKey] = key
        let response = try await client.execute(
          uri: "/echo", method: .post, headers: headers, body: ByteBuffer(string: "{}"))
        #expect(response.problem == "invalid_idempotency_key")
        #expect(try response.json["field"]?.string == "Idempotency-Key")
      }
    }
  }

  @Test func goodRequestsAreAnswered() async throws {
    try await test { bench, client in
      var response = try await client.execute(
        uri: "/echo", method: .post, headers: bench.headers(.operator, json: true),
        body: ByteBuffer(string: #" {"b":1, "a":"é"} "#))
      #expect(response.status == .ok)
      #expect(String(buffer: response.body) == #"{"b":1,"a":"é"}"#)
      #expect(response.headers[.xContentTypeOptions] == "nosniff")
      response = try await client.execute(uri: "/echo", method: .put, headers: bench.headers(.admin), body: nil)
      #expect(String(buffer: response.body) == "null")
      response = try await client.execute(uri: "/open?q=%E6%97%A5+x%26", method: .get, headers: [:], body: nil)
      #expect(String(buffer: response.body) == "日 x&")
      response = try await client.execute(uri: "/open?q=abc", method: .head, headers: [:], body: nil)
      #expect(response.status == .ok)
      #expect(response.headers[.contentLength] == "3")
      #expect(response.body.readableBytes == 0)
    }
  }

  @Test func largeBodiesAreRefused() async throws {
    var limits = ServerLimits()
    limits.bodyBytes = 100
    try await test(limits: limits) { bench, client in
      let response = try await client.execute(
        uri: "/echo", method: .post, headers: bench.headers(.admin, json: true),
        body: ByteBuffer(string: "\"" + String(repeating: "a", count: 99) + "\""))
      #expect(response.problem == "body_too_large")
      #expect(response.headers[.connection] == "close")
      let fits = try await client.execute(
        uri: "/echo", method: .post, headers: bench.headers(.admin, json: true),
        body: ByteBuffer(string: "\"" + String(repeating: "a", count: 98) + "\""))
      #expect(fits.status == .ok)
    }
  }

  @Test func ratesAreLimited() async throws {
    var limits = ServerLimits()
    limits.ratePerKey = 1
    try await test(limits: limits) { bench, client in
      var statuses: [Int] = []
      for _ in 0..<3 {
        let response = try await client.execute(
          uri: "/echo", method: .put, headers: bench.headers(.admin), body: nil)
        statuses.append(response.status.code)
        if response.status == .tooManyRequests {
          #expect(response.problem == "too_many_requests")
          #expect(response.headers[.retryAfter] == "1")
        }
      }
      #expect(statuses == [200, 200, 429])
    }
  }

  /// Guessing tokens is slowed down; a good one from the same address goes on.
  @Test func failedAuthenticationsAreLimited() async throws {
    var limits = ServerLimits()
    limits.failuresPerAddress = 3
    try await test(limits: limits) { bench, client in
      var statuses: [Int] = []
      for _ in 0..<4 {
        let response = try await client.execute(
          uri: "/echo", method: .put, headers: [.authorization: "Bearer tsk.shop.x.y"], body: nil)
        statuses.append(response.status.code)
      }
      #expect(statuses == [401, 401, 401, 429])
      let good = try await client.execute(uri: "/echo", method: .put, headers: bench.headers(.admin), body: nil)
      #expect(good.status == .ok)
    }
  }

  @Test func overloadIsSaid() async throws {
    var limits = ServerLimits()
    limits.requestsInFlight = 0
    try await test(limits: limits) { bench, client in
      let response = try await client.execute(uri: "/echo", method: .put, headers: bench.headers(.admin), body: nil)
      #expect(response.problem == "overloaded")
      #expect(response.headers[.retryAfter] == "1")
      let open = try await client.execute(uri: "/open", method: .get, headers: [:], body: nil)
      #expect(open.status == .ok)
    }
  }

  /// Neither what was sent nor the token is in the log; the request's id and trace are.
  @Test func logsHoldNoTextAndNoToken() async throws {
    try await test { bench, client in
      var headers = bench.headers(.admin, json: true)
      headers[.traceparent] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      let canary = "canary-7f3a-カナリア"
      for body in [#"{"text":"\#(canary)"}"#, #"{"text":"\#(canary)""#, #"{"\#(canary)":1,"\#(canary)":2}"#] {
        let response = try await client.execute(
          uri: "/echo", method: .post, headers: headers, body: ByteBuffer(string: body))
        #expect(bench.log.text.contains(response.headers[.requestID] ?? "missing"))
      }
      let wrong = try await client.execute(
        uri: "/echo?secret=\(canary.prefix(11))", method: .post, headers: headers, body: ByteBuffer(string: "{}"))
      #expect(wrong.status == .badRequest)
      let log = bench.log.text
      #expect(log.contains("4bf92f3577b34da6a3ce929d0e0e4736"))
      #expect(log.contains(#""operation":"echo""#))
      #expect(!log.contains("canary"))
      let token = try #require(bench.tokens[.admin])
      #expect(!log.contains(try #require(Token(token)).secret))
      for line in log.split(separator: "\n") { #expect((try? JSONReader.standard.read(String(line))) != nil) }
    }
  }
}
