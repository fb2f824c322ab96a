/// Everything that can be set about the server, with the values it has when nobody sets anything.
///
/// Sources, the later ones winning: these defaults, a file of `key = value` lines, the environment
/// (`TSUNAGI_PORT`), flags. All of them go through ``Setting``, so a key means the same everywhere.
public struct ServerConfiguration: Sendable, Hashable {
  /// The address to listen on. Only this machine can reach the default.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 lets the system choose.
  public var port = 8080
  /// The folder of the database and of the first key.
  public var state: String?
  /// The folder of the dictionaries; found as the guide says when not set.
  public var dictionaries: String?
  /// The tenant that the first key belongs to.
  public var tenant = "default"
  /// The language that operators read when nobody says otherwise, as a BCP 47 tag.
  public var operatorLanguage = "ja"
  /// `trace`, `debug`, `info`, `notice`, `warning`, `error` or `critical`.
  public var logLevel = "info"
  public var limits = ServerLimits()

  public init() {}
}

/// Bounds that keep one client from taking what belongs to all. A rate of 0 means no limit.
public struct ServerLimits: Sendable, Hashable {
  /// The longest text of a message, in bytes of UTF-8.
  public var messageBytes = 16 * 1024
  /// The longest body of a request, in bytes.
  public var bodyBytes = 64 * 1024
  /// All header fields of a request together, in bytes.
  public var headerBytes = 16 * 1024
  /// How long a connection may be silent, and how long the header of a request may take, in seconds.
  public var idleSeconds = 60
  /// How long the body of a request may take, in seconds.
  public var bodySeconds = 10
  public var connections = 4_096
  /// Requests worked on at a time, streams not counted; more are answered with 503.
  public var requestsInFlight = 512
  /// Requests a second from one address, with twice as many at once.
  public var ratePerAddress = 5_000
  /// Requests a second with one customer's token, with ten times as many at once.
  public var ratePerCustomer = 10
  /// Requests a second with one API key, with twice as many at once.
  public var ratePerKey = 5_000
  /// Failed authentications a minute from one address.
  public var failuresPerAddress = 60
  public var streams = 2_048
  public var streamsPerToken = 1_100
  /// Streams that one customer's token may hold open.
  public var streamsPerCustomer = 8
  /// The longest silence on a stream, in seconds: a comment is sent then.
  public var heartbeatSeconds = 15
  /// How long a reader of a stream may take nothing before it is dropped, in seconds.
  public var stallSeconds = 20
  /// How long requests and streams may go on after a signal to stop, in seconds.
  public var shutdownSeconds = 5
  /// How long a customer's token lasts without use, in seconds.
  public var tokenIdleSeconds = 30 * 60
  /// How long a customer's token lasts at most, in seconds.
  public var tokenSeconds = 12 * 60 * 60

  public init() {}
}
