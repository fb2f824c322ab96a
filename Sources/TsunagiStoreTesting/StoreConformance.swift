import TsunagiStore

/// What every store must do, as checks that throw a `ConformanceFailure` where it does not.
///
/// The checks need no testing library. With Swift Testing:
///
/// ```swift
/// @Test(arguments: StoreConformance.checks)
/// func conforms(to check: StoreConformance.Check) async throws {
///   let store = try await makeStore()
///   try await check.run(on: store)
///   await store.close()
/// }
/// ```
///
/// A check uses tenants of its own and leaves the store open, unless its name says that it closes; all may share one
/// store but for those in `closing`. Jobs and expiry are not kept apart by tenant, so checks of one store run one
/// after the other.
public enum StoreConformance {
  public struct Check: Sendable, CustomStringConvertible {
    /// Says what must hold.
    public let name: String
    private let body: @Sendable (Scene) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (Scene) async throws -> Void) {
      self.name = name
      self.body = body
    }

    public var description: String { name }

    /// - Parameters:
    ///   - second: Another way to the same data, such as a second node's; by default the first again.
    ///   - timeLimit: After so many seconds the check fails.
    /// - Throws: `ConformanceFailure`.
    public func run(on store: any Store, second: (any Store)? = nil, timeLimit: Int = 120) async throws {
      let scene = Scene(store: store, second: second ?? store)
      do {
        try await within(timeLimit, "the check's end") { try await body(scene) }
      } catch is CancellationError {
        throw ConformanceFailure("\(name): did not end within \(timeLimit) s")
      } catch let error as StoreError {
        throw ConformanceFailure("\(name): the store threw \(error)")
      } catch let failure as ConformanceFailure {
        throw ConformanceFailure("\(name): \(failure.reason)")
      }
    }
  }

  /// Every check.
  public static let checks: [Check] =
    commits + events + messages + idempotency + tenants + erasure + jobs + records + lists + feeds + concurrency
    + closing
}

/// What a store did otherwise than it must.
public struct ConformanceFailure: Error, CustomStringConvertible {
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  public var description: String { reason }
}
