import Hummingbird
import NIOCore
import ServiceLifecycle
import TsunagiStore

/// Sends a session's log to one reader, from a place in it and then as it grows.
///
/// Nothing is queued for a reader: it pulls from the log by cursor, so a slow one costs no memory, and one that takes
/// nothing is dropped and finds its place again by `Last-Event-ID`.
struct EventStream: Sendable {
  static let page = 200

  let session: SessionKey
  let audience: Audience
  /// The events after this `seq` are sent.
  let start: Int64
  /// Whether `start` was given and is none of this log.
  let isReset: Bool
  let stream: OpenStream
  let registry: StreamRegistry
  let store: any Store
  let metrics: Metrics
  let heartbeat: Duration
  /// Whether the token that opened it still counts.
  let isValid: @Sendable () async -> Bool
  let request: Request

  /// Writes until the reader leaves, the token ends or the server stops.
  func write(to writer: inout any ResponseBodyWriter) async throws {
    defer { registry.remove(stream) }
    // The server waits for its streams before anything else is told to stop: each listens for itself.
    try await withGracefulShutdownHandler {
      try await follow(to: &writer)
    } onGracefulShutdown: {
      registry.closeAll()
    }
  }

  private func follow(to writer: inout any ResponseBodyWriter) async throws {
    let feed = store.changes(of: session)
    let listener = Task { [wakeup = stream.wakeup] in
      for await _ in feed { wakeup.wake() }
    }
    defer { listener.cancel() }
    try await send(ServerSentEvent.retry(milliseconds: 2_000), to: &writer)
    if isReset { try await send(ServerSentEvent.reset(lastSeq: start), to: &writer) }
    var cursor = start
    while true {
      cursor = try await drain(after: cursor, to: &writer)
      if let end = stream.end {
        if end != .gone { try await send(ServerSentEvent.closing(end), to: &writer) }
        return
      }
      await stream.wakeup.wait()
      let due = stream.due(heartbeat: heartbeat)
      if due.check, await !isValid() { stream.close(.revoked) }
      if due.heartbeat { try await send(ServerSentEvent.comment("heartbeat"), to: &writer) }
      if Task.isCancelled { stream.close(.shutdown) }
    }
  }

  /// Sends what the log holds after `cursor`; the new cursor.
  private func drain(after cursor: Int64, to writer: inout any ResponseBodyWriter) async throws -> Int64 {
    var cursor = cursor
    while stream.end == nil || stream.end == .shutdown {
      let page = try await store.events(of: session, after: cursor, limit: Self.page, audience: audience)
      var buffer = ByteBuffer()
      for event in page.events {
        guard let data = EventProjection.json(of: event, for: audience) else { continue }
        ServerSentEvent.write(event, data: data, to: &buffer)
      }
      if buffer.readableBytes > 0 {
        try await send(buffer, to: &writer)
        metrics.count(.streamEvents, by: page.events.count)
      }
      cursor = max(cursor, page.through)
      if !page.hasMore { break }
    }
    return cursor
  }

  private func send(_ buffer: ByteBuffer, to writer: inout any ResponseBodyWriter) async throws {
    stream.beginWrite()
    try await writer.write(buffer)
    stream.endWrite()
  }
}
