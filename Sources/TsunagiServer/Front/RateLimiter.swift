import Synchronization

/// Token buckets by key: so many a second, with a burst at once. Thread safe, bounded in memory.
final class RateLimiter: Sendable {
  struct Rate: Sendable, Hashable {
    /// How many are added a second; 0 means that there is no limit.
    let perSecond: Double
    let burst: Double

    init(perSecond: Double, burst: Double) {
      self.perSecond = perSecond
      self.burst = max(1, burst)
    }
  }

  private struct Bucket {
    var level: Double
    var at: ContinuousClock.Instant
  }

  private let capacity: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  init(capacity: Int = 50_000) { self.capacity = capacity }

  /// Takes one; otherwise after how many seconds there will be one again.
  func wait(for key: String, _ rate: Rate, now: ContinuousClock.Instant = .now) -> Int? {
    guard rate.perSecond > 0 else { return nil }
    return buckets.withLock { buckets in
      var bucket = buckets[key] ?? Bucket(level: rate.burst, at: now)
      let passed = (now - bucket.at) / .seconds(1)
      bucket.level = min(rate.burst, bucket.level + max(0, passed) * rate.perSecond)
      bucket.at = now
      guard bucket.level >= 1 else {
        buckets[key] = bucket
        return max(1, Int(min(3_600, ((1 - bucket.level) / rate.perSecond).rounded(.up))))
      }
      bucket.level -= 1
      if buckets.count >= capacity, buckets[key] == nil { Self.makeRoom(in: &buckets, now: now) }
      buckets[key] = bucket
      return nil
    }
  }

  /// Drops the buckets that have not been used for longest: they are the fullest.
  private static func makeRoom(in buckets: inout [String: Bucket], now: ContinuousClock.Instant) {
    let times = buckets.values.map(\.at).sorted()
    guard !times.isEmpty else { return }
    let middle = times[times.count / 2]
    buckets = buckets.filter { $0.value.at > middle }
  }
}
