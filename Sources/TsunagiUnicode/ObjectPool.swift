import Synchronization

/// A small stock of ICU objects of one kind that only one thread at a time may use.
///
/// An object is taken out for each use and put back after it; when none is there a new one is made, and when
/// `limit` are waiting the one that comes back is freed. Making one happens outside of the lock.
final class ObjectPool<Failure: Error>: Sendable {
  private let waiting: Mutex<[PooledObject]>
  private let limit: Int
  private let make: @Sendable () throws(Failure) -> OpaquePointer
  private let free: @Sendable (OpaquePointer) -> Void

  /// Makes the first object, so that what cannot be made fails here.
  init(
    limit: Int = 4, make: @escaping @Sendable () throws(Failure) -> OpaquePointer,
    free: @escaping @Sendable (OpaquePointer) -> Void
  ) throws(Failure) {
    waiting = Mutex([PooledObject(pointer: try make())])
    self.limit = limit
    self.make = make
    self.free = free
  }

  /// Lends an object to `body`.
  func use<Result>(_ body: (OpaquePointer) -> Result) throws(Failure) -> Result {
    let object: PooledObject
    if let taken = waiting.withLock({ $0.popLast() }) {
      object = taken
    } else {
      object = PooledObject(pointer: try make())
    }
    let result = body(object.pointer)
    let kept = waiting.withLock { stock in
      guard stock.count < limit else { return false }
      stock.append(object)
      return true
    }
    if !kept { free(object.pointer) }
    return result
  }

  deinit {
    for object in waiting.withLock({ $0 }) { free(object.pointer) }
  }
}

/// An ICU object that is nobody's or one user's.
///
/// `@unchecked Sendable`: a pooled object is reachable from the pool's stock or from the one use that took it out,
/// never from both, and the stock is guarded by the mutex; so no two threads touch it at the same time. (It is no
/// member of the generic pool: ThreadSanitizer cannot see a `Mutex` whose type is generic, and cries wolf.)
private struct PooledObject: @unchecked Sendable {
  let pointer: OpaquePointer
}
