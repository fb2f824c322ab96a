import NIOCore
import NIOPosix

/// A socket that sends exactly what it is told.
enum RawConnection {
  /// Sends the text and reads until the other side closes.
  static func exchange(port: Int, sending text: String) async throws -> String {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      if !text.isEmpty { try await outbound.write(ByteBuffer(string: text)) }
      var received = ""
      do {
        for try await buffer in inbound { received += String(buffer: buffer) }
      } catch is IOError {
        // A reset is an end as well.
      }
      return received
    }
  }
}
