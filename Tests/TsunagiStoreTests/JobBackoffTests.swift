import Testing
import TsunagiStore

@Suite struct JobBackoffTests {
  @Test(
    arguments: [
      (0, 1000), (1, 1000), (2, 2000), (3, 4000), (7, 60_000), (1000, 60_000), (.max, 60_000), (-5, 1000),
    ] as [(Int64, Int64)])
  func doublesUpToTheLongest(attempt: Int64, expected: Int64) {
    #expect(JobBackoff(first: 1000, longest: 60_000).delay(afterAttempt: attempt) == expected)
  }

  @Test(
    arguments: [
      (0, 60_000, 0), (-1, 60_000, 0), (5000, 100, 100), (Int64.max / 2 + 1, .max, .max), (3, .max, .max),
    ] as [(Int64, Int64, Int64)])
  func holdsAtTheEnds(first: Int64, longest: Int64, expected: Int64) {
    #expect(JobBackoff(first: first, longest: longest).delay(afterAttempt: .max) == expected)
  }
}
