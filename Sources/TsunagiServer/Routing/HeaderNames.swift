import HTTPTypes

extension HTTPField.Name {
  /// A name that is written here and therefore sound.
  private static func named(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .server
  }

  static let idempotencyKey = named("Idempotency-Key")
  static let idempotencyReplayed = named("Idempotency-Replayed")
  static let requestID = named("X-Request-Id")
  static let lastEventID = named("Last-Event-ID")
  static let accelBuffering = named("X-Accel-Buffering")
}
