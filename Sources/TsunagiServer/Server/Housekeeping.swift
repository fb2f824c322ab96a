import Logging
import ServiceLifecycle
import TsunagiStore

/// Takes away what is past its time: answers kept for repeated requests, tokens that ended.
///
/// Nothing depends on when it runs: what is past its time counts for nothing before it is gone.
struct Housekeeping: Service {
  let store: any Store
  let interval: Duration
  let logger: Logger

  /// How much goes in one transaction, so that no message waits long behind it.
  private static let portion = 500

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: interval)
        if !Task.isCancelled { await tidy(now: .now()) }
      }
    }
  }

  func tidy(now: Timestamp) async {
    do {
      while true {
        let gone = try await store.expire(now: now, limit: Self.portion)
        guard gone.idempotencyKeys == Self.portion || gone.records == Self.portion else { return }
      }
    } catch {
      logger.warning("expired records stay for now", metadata: ["cause": "\(error.code)"])
    }
  }
}
