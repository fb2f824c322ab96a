/// One thing that can be set: its key in files, its variable in the environment, what it means.
public struct Setting: Sendable {
  /// Lower case with underscores: `idle_seconds`.
  public let key: String
  /// One line for people.
  public let summary: String
  let read: @Sendable (ServerConfiguration) -> String
  /// Writes the value, or says what would be right.
  let write: @Sendable (inout ServerConfiguration, String) -> String?

  /// The variable of the environment: `TSUNAGI_IDLE_SECONDS`.
  public var variable: String { "TSUNAGI_\(key.uppercased())" }

  static func text(
    _ key: String, _ path: any WritableKeyPath<ServerConfiguration, String> & Sendable, _ summary: String
  ) -> Setting {
    Setting(
      key: key, summary: summary, read: { $0[keyPath: path] },
      write: { configuration, value in
        guard !value.isEmpty else { return "a value is needed" }
        configuration[keyPath: path] = value
        return nil
      })
  }

  static func path(
    _ key: String, _ path: any WritableKeyPath<ServerConfiguration, String?> & Sendable, _ summary: String
  ) -> Setting {
    Setting(
      key: key, summary: summary, read: { $0[keyPath: path] ?? "" },
      write: { configuration, value in
        configuration[keyPath: path] = value.isEmpty ? nil : value
        return nil
      })
  }

  static func number(
    _ key: String, _ path: any WritableKeyPath<ServerConfiguration, Int> & Sendable, _ range: ClosedRange<Int>,
    _ summary: String
  ) -> Setting {
    Setting(
      key: key, summary: summary, read: { String($0[keyPath: path]) },
      write: { configuration, value in
        guard let number = Int(value), range.contains(number) else {
          return "\"\(value)\" is no whole number from \(range.lowerBound) to \(range.upperBound)"
        }
        configuration[keyPath: path] = number
        return nil
      })
  }

  static func choice(
    _ key: String, _ path: any WritableKeyPath<ServerConfiguration, String> & Sendable, of values: [String],
    _ summary: String
  ) -> Setting {
    Setting(
      key: key, summary: summary, read: { $0[keyPath: path] },
      write: { configuration, value in
        guard values.contains(value) else { return "\"\(value)\" is none of \(values.joined(separator: ", "))" }
        configuration[keyPath: path] = value
        return nil
      })
  }
}

extension Setting {
  /// Every setting, in the order they are printed.
  public static let all: [Setting] = [
    .text("host", \.host, "address to listen on; 127.0.0.1 is reached from this machine only"),
    .number("port", \.port, 0...65_535, "port to listen on; 0 lets the system choose"),
    .path("state", \.state, "folder of the database and of the first key"),
    .path("dictionaries", \.dictionaries, "folder of the dictionaries"),
    .text("tenant", \.tenant, "tenant of the first key"),
    .text("operator_language", \.operatorLanguage, "language that operators read, as a BCP 47 tag"),
    .choice(
      "log_level", \.logLevel, of: ["trace", "debug", "info", "notice", "warning", "error", "critical"],
      "least severe level that is logged"),
    .number("message_bytes", \.limits.messageBytes, 1...1_048_576, "longest text of a message"),
    .number("body_bytes", \.limits.bodyBytes, 1...16_777_216, "longest body of a request"),
    .number("header_bytes", \.limits.headerBytes, 1_024...1_048_576, "longest header of a request"),
    .number("idle_seconds", \.limits.idleSeconds, 1...3_600, "silence after which a connection is closed"),
    .number("body_seconds", \.limits.bodySeconds, 1...3_600, "time that the body of a request may take"),
    .number("connections", \.limits.connections, 1...1_000_000, "open connections; more wait to be accepted"),
    .number("requests_in_flight", \.limits.requestsInFlight, 1...100_000, "requests worked on at a time"),
    .number("rate_per_address", \.limits.ratePerAddress, 0...10_000_000, "requests a second from one address"),
    .number("rate_per_customer", \.limits.ratePerCustomer, 0...10_000_000, "requests a second of one customer"),
    .number("rate_per_key", \.limits.ratePerKey, 0...10_000_000, "requests a second with one API key"),
    .number(
      "failures_per_address", \.limits.failuresPerAddress, 0...10_000_000, "failed authentications a minute"),
    .number("streams", \.limits.streams, 0...1_000_000, "open event streams"),
    .number("streams_per_token", \.limits.streamsPerToken, 0...1_000_000, "open event streams of one API key"),
    .number("streams_per_customer", \.limits.streamsPerCustomer, 0...1_000, "open event streams of one customer"),
    .number("heartbeat_seconds", \.limits.heartbeatSeconds, 1...300, "longest silence on an event stream"),
    .number("stall_seconds", \.limits.stallSeconds, 1...300, "time after which a reader that takes nothing is dropped"),
    .number("shutdown_seconds", \.limits.shutdownSeconds, 1...300, "time to finish after a signal to stop"),
    .number("token_idle_seconds", \.limits.tokenIdleSeconds, 1...86_400, "life of a customer's token without use"),
    .number("token_seconds", \.limits.tokenSeconds, 1...604_800, "life of a customer's token at most"),
  ]

  public static subscript(key: String) -> Setting? { all.first { $0.key == key } }
}
