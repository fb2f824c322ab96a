import NIOCore
import TsunagiJSON
import TsunagiStore

/// The text of an event stream (WHATWG HTML, section "Server-sent events").
enum ServerSentEvent {
  /// An event of a session's log, as one audience sees it; its id is its `seq`.
  static func write(_ event: StoredEvent, data: some Sequence<UInt8>, to buffer: inout ByteBuffer) {
    buffer.writeString("id: \(event.seq)\nevent: \(event.type)\ndata: ")
    // JSON as it is written here holds no line break: they are escaped.
    buffer.writeBytes(data)
    buffer.writeString("\n\n")
  }

  static func comment(_ text: StaticString) -> ByteBuffer { ByteBuffer(string: ": \(text)\n\n") }

  /// How long a reader waits before it connects again, in milliseconds.
  static func retry(milliseconds: Int) -> ByteBuffer { ByteBuffer(string: "retry: \(milliseconds)\n\n") }

  /// The id that the reader gave is none of this log: what it knows is to be loaded anew.
  static func reset(lastSeq: Int64) -> ByteBuffer {
    ByteBuffer(string: "id: \(lastSeq)\nevent: reset\ndata: {\"last_seq\":\(lastSeq)}\n\n")
  }

  /// The stream ends; the reader may come back later with its last id.
  static func closing(_ end: OpenStream.End) -> ByteBuffer {
    ByteBuffer(string: "event: \(end.rawValue)\ndata: {}\n\n")
  }
}
