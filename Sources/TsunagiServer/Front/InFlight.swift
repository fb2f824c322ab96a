import Synchronization

/// Counts what is worked on, up to a bound.
final class InFlight: Sendable {
  private let count = Atomic<Int>(0)
  let bound: Int

  init(bound: Int) { self.bound = bound }

  var current: Int { count.load(ordering: .relaxed) }

  /// Whether there is room; then `leave` is owed.
  func enter() -> Bool {
    if count.add(1, ordering: .relaxed).newValue <= bound { return true }
    leave()
    return false
  }

  func leave() { count.subtract(1, ordering: .relaxed) }
}
