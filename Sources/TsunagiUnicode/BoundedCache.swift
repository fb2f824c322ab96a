import Synchronization

/// Keeps what was made for a key, for a bounded number of keys.
///
/// Locales and styles come from dictionaries and readers, so a few dozen are in use; should keys come without end,
/// the cache starts over rather than grow. Making a value happens outside of the lock: two threads may make the
/// same one, and the first one stays.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// The value of `key`, made now when there is none.
  func value<Failure: Error>(for key: Key, make: () throws(Failure) -> Value) throws(Failure) -> Value {
    if let kept = values.withLock({ $0[key] }) { return kept }
    let made = try make()
    return values.withLock { values in
      if let kept = values[key] { return kept }
      if values.count >= limit { values.removeAll() }
      values[key] = made
      return made
    }
  }
}
