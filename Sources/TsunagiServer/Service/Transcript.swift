import TsunagiJSON
import TsunagiStore

/// The whole history of a session, as one audience sees it.
struct Transcript {
  /// Each as JSON, oldest first.
  private(set) var messages: [[UInt8]] = []
  private var lines: [String] = []
  /// The canned responses that were sent automatically, in order, each once.
  private(set) var responses: [String] = []

  static func load(_ key: SessionKey, from store: any Store, audience: Audience) async throws -> Transcript {
    var transcript = Transcript()
    var after: Int64 = 0
    while true {
      let page = try await store.messages(
        of: key, MessageQuery(after: after, order: .forward, limit: 500, audience: audience))
      for message in page.messages { transcript.add(message, audience) }
      guard page.hasMore, let last = page.messages.last else { return transcript }
      after = last.seq
    }
  }

  private mutating func add(_ message: StoredMessage, _ audience: Audience) {
    guard let json = MessageView.json(of: message, for: audience) else { return }
    messages.append(json)
    guard let data = try? JSONReader.standard.read(json)["data"] else { return }
    if message.sender == "bot" {
      let parts = data["parts"]?.array?.compactMap(\.string) ?? []
      for part in parts where !responses.contains(part) { responses.append(part) }
    }
    lines.append(Self.line(message, data))
  }

  /// One message as text: what was written, and below it what the other side reads.
  private static func line(_ message: StoredMessage, _ data: JSONValue) -> String {
    let head = "[\(message.createdAt)] \(message.sender): "
    guard let text = data["text"]?.string else { return head + "(erased)" }
    let own = data["translations"]?[0]
    let other = own?["source"]?.string == "original" ? nil : own?["text"]?.string
    var lines = [head + indented(text)]
    if let shown = other ?? data["operator_text"]?.string, shown != text {
      lines.append("    → " + indented(shown))
    }
    return lines.joined(separator: "\n")
  }

  /// A text of several lines must not look like several messages.
  private static func indented(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: "\n    ")
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}
