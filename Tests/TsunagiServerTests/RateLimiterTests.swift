import Testing

@testable import TsunagiServer

@Suite struct RateLimiterTests {
  @Test func burstsThenRefills() {
    let limiter = RateLimiter()
    let rate = RateLimiter.Rate(perSecond: 2, burst: 3)
    let start = ContinuousClock.now
    #expect((0..<3).map { _ in limiter.wait(for: "a", rate, now: start) } == [nil, nil, nil])
    #expect(limiter.wait(for: "a", rate, now: start) == 1)
    #expect(limiter.wait(for: "b", rate, now: start) == nil)
    let later = start + .milliseconds(500)
    #expect(limiter.wait(for: "a", rate, now: later) == nil)
    #expect(limiter.wait(for: "a", rate, now: later) == 1)
  }

  @Test func zeroMeansNoLimit() {
    let limiter = RateLimiter()
    let rate = RateLimiter.Rate(perSecond: 0, burst: 0)
    #expect((0..<1_000).allSatisfy { _ in limiter.wait(for: "a", rate) == nil })
  }

  /// Many keys do not grow it beyond its bound, and those in use are not forgotten.
  @Test func memoryIsBounded() {
    let limiter = RateLimiter(capacity: 100)
    let rate = RateLimiter.Rate(perSecond: 0.001, burst: 1)
    let start = ContinuousClock.now
    for index in 0..<10_000 {
      let now = start + .milliseconds(index)
      _ = limiter.wait(for: "k\(index)", rate, now: now)
      #expect(
        index == 0 ? limiter.wait(for: "kept", rate, now: now) == nil : limiter.wait(for: "kept", rate, now: now) != nil
      )
    }
  }
}
