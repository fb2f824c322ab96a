import Logging
import TsunagiJSON
import TsunagiStore

/// Writes each entry as one line of JSON to the standard error stream.
///
/// Callers hand in ids, names and numbers; texts of messages and tokens are never part of an entry.
public struct JSONLogHandler: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level = .info
  private let label: String
  private let write: @Sendable ([UInt8]) -> Void

  /// - Parameter write: takes one line with its end; must be thread safe.
  public init(label: String, write: @escaping @Sendable ([UInt8]) -> Void = StandardError.write) {
    self.label = label
    self.write = write
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var writer = JSONWriter(capacity: 256)
    let fields = event.metadata.map { metadata.merging($0) { _, new in new } } ?? metadata
    writer.object {
      $0.field("at", Timestamp.now().description)
      $0.field("level", event.level.rawValue)
      $0.field("logger", label)
      $0.field("message", event.message.description)
      for (key, value) in fields.sorted(by: { $0.key < $1.key }) { $0.field(key, value.description) }
    }
    writer.bytes.append(UInt8(ascii: "\n"))
    write(writer.bytes)
  }
}
