import NIOCore
import NIOPosix
import Synchronization
import Testing
import TsunagiJSON

/// An event as a reader of a stream gets it.
struct StreamEvent: Sendable {
  var id = ""
  var event = ""
  var data = ""

  var json: JSONValue { (try? JSONReader.standard.read(data)) ?? .null }
}

/// Reads an event stream from a socket, chunk by chunk.
final class StreamReader {
  private var iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private var raw: [UInt8] = []
  private var pending: [UInt8] = []
  private var comments: [String] = []
  private(set) var head = ""

  private init(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>) { iterator = inbound.makeAsyncIterator() }

  static func open<Result>(
    port: Int, path: String, token: String, lastEventID: String? = nil, receiveBuffer: Int32? = nil,
    _ body: (StreamReader) async throws -> Result
  ) async throws -> Result {
    var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    if let receiveBuffer {
      bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: SocketOptionValue(receiveBuffer))
    }
    let channel =
      try await bootstrap.connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let resume = lastEventID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(
        ByteBuffer(string: "GET \(path) HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(token)\r\n\(resume)\r\n"))
      let reader = StreamReader(inbound)
      try await reader.readHead()
      return try await body(reader)
    }
  }

  static func collect(
    port: Int, path: String, token: String, lastEventID: String? = nil, until last: String
  ) async throws -> [StreamEvent] {
    try await open(port: port, path: path, token: token, lastEventID: lastEventID) { reader in
      var events: [StreamEvent] = []
      while let event = try await reader.next() {
        events.append(event)
        if event.event == last { break }
      }
      return events
    }
  }

  static func status(port: Int, path: String, token: String) async throws -> Int? {
    try await open(port: port, path: path, token: token) { Int($0.head.dropFirst(9).prefix(3)) }
  }

  /// Nil at the end of the stream.
  func next() async throws -> StreamEvent? {
    while true {
      if let block = takeBlock() {
        var event = StreamEvent()
        for line in block.split(separator: "\n") {
          if line.hasPrefix("id: ") { event.id = String(line.dropFirst(4)) }
          if line.hasPrefix("event: ") { event.event = String(line.dropFirst(7)) }
          if line.hasPrefix("data: ") { event.data = String(line.dropFirst(6)) }
          if line.hasPrefix(": ") { comments.append(String(line.dropFirst(2))) }
        }
        if !event.event.isEmpty { return event }
        continue
      }
      guard try await fill() else { return nil }
    }
  }

  /// The next comment; events before it are dropped.
  func comment() async throws -> String? {
    while comments.isEmpty {
      if let block = takeBlock() {
        comments += block.split(separator: "\n").filter { $0.hasPrefix(": ") }.map { String($0.dropFirst(2)) }
      } else if try await !fill() {
        return nil
      }
    }
    return comments.removeFirst()
  }

  private func readHead() async throws {
    while true {
      if let end = raw.firstRange(of: Array("\r\n\r\n".utf8)) {
        head = String(decoding: raw[..<end.lowerBound], as: UTF8.self)
        raw.removeSubrange(..<end.upperBound)
        return decodeChunks()
      }
      guard let buffer = try await iterator.next() else { return }
      raw += Array(buffer.readableBytesView)
    }
  }

  /// One block of the stream, ended by an empty line.
  private func takeBlock() -> String? {
    guard let end = pending.firstRange(of: Array("\n\n".utf8)) else { return nil }
    defer { pending.removeSubrange(..<end.upperBound) }
    return String(decoding: pending[..<end.lowerBound], as: UTF8.self)
  }

  private func fill() async throws -> Bool {
    guard let buffer = try await iterator.next() else { return false }
    raw += Array(buffer.readableBytesView)
    decodeChunks()
    return true
  }

  /// Moves whole chunks (RFC 9112 section 7.1) from `raw` to `pending`.
  private func decodeChunks() {
    let lineEnd = Array("\r\n".utf8)
    while let line = raw.firstRange(of: lineEnd),
      let size = Int(String(decoding: raw[..<line.lowerBound], as: UTF8.self), radix: 16),
      raw.count >= line.upperBound + size + 2
    {
      pending += raw[line.upperBound..<(line.upperBound + size)]
      raw.removeSubrange(..<(line.upperBound + size + 2))
    }
  }
}

/// A task that outlives the closure that began it.
final class EventBox: Sendable {
  private let kept = Mutex<Task<[StreamEvent], any Error>?>(nil)
  var task: Task<[StreamEvent], any Error>? {
    get { kept.withLock { $0 } }
    set { kept.withLock { $0 = newValue } }
  }
}
