import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing
import TsunagiJSON
import TsunagiStore

@testable import TsunagiServer

/// What only shows on a socket.
@Suite struct LiveConnectionTests {
  private static let routes = [
    Route(
      .post, "/echo", "echo", access: .roles(.admin, .none), effect: .changes, body: .json,
      handler: { .json($0.json.json) })
  ]

  /// A body that drips in is cut off after its time, with an answer that says so.
  @Test(.timeLimit(.minutes(1))) func drippingBodiesAreCutOff() async throws {
    var limits = ServerLimits()
    limits.bodySeconds = 1
    let bench = try await Bench(Self.routes, limits: limits)
    try await bench.server.application().test(.live) { client in
      let port = try #require(client.port)
      let answer = try await RawConnection.exchange(
        port: port,
        sending:
          "POST /echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(bench.tokens[.admin] ?? "")\r\n"
          + "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{")
      #expect(answer.hasPrefix("HTTP/1.1 408"))
      #expect(answer.contains("body_timeout"))
    }
  }

  /// Broken framing is the sender's fault, not ours, and gets an answer.
  @Test(.timeLimit(.minutes(1))) func brokenBodiesAreRefused() async throws {
    let bench = try await Bench(Self.routes)
    try await bench.server.application().test(.live) { client in
      let port = try #require(client.port)
      let answer = try await RawConnection.exchange(
        port: port,
        sending:
          "POST /echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(bench.tokens[.admin] ?? "")\r\n"
          + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 400"))
    }
    #expect(!bench.log.text.contains("internal_error"))
  }

  /// A connection that says nothing, or never ends its header, is closed.
  @Test(.timeLimit(.minutes(1)), arguments: ["", "POST /echo HTTP/1.1\r\nHost: x\r\nX-Slow: "])
  func silentConnectionsAreClosed(sent: String) async throws {
    var limits = ServerLimits()
    limits.idleSeconds = 1
    let bench = try await Bench(Self.routes, limits: limits)
    try await bench.server.application().test(.live) { client in
      let port = try #require(client.port)
      let answer = try await RawConnection.exchange(port: port, sending: sent)
      #expect(answer == "")
    }
  }
}
