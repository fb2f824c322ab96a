import Synchronization

/// What one reader has not yet heard, folded together by session, so that a slow reader costs at most `capacity`
/// entries.
final class ChangeMailbox: Sendable {
  private struct State {
    var lastSeqs: [SessionKey: Int64] = [:]
    /// The sessions of `lastSeqs` in the order of their first unheard change, from `head` on.
    var order: [SessionKey] = []
    var head = 0
    var overflowed = false
    var isFinished = false
    var waiters: [(id: Int, continuation: CheckedContinuation<ChangeFeed.Element?, Never>)] = []
    var nextWaiter = 0

    mutating func take() -> ChangeFeed.Element? {
      if overflowed {
        overflowed = false
        return .everything
      }
      guard head < order.count else { return nil }
      let key = order[head]
      head += 1
      if head == order.count || head > 1024 {
        order.removeFirst(head)
        head = 0
      }
      return lastSeqs.removeValue(forKey: key).map {
        .changed(SessionChange(tenant: key.tenant, session: key.session, lastSeq: $0))
      }
    }

    mutating func put(_ change: SessionChange, capacity: Int) {
      guard !overflowed else { return }
      if let known = lastSeqs[change.key] {
        lastSeqs[change.key] = max(known, change.lastSeq)
      } else if lastSeqs.count < capacity {
        lastSeqs[change.key] = change.lastSeq
        order.append(change.key)
      } else {
        lastSeqs = [:]
        order = []
        head = 0
        overflowed = true
      }
    }
  }

  private let state = Mutex(State())
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  func put(_ change: SessionChange) {
    let served = state.withLock { state -> (CheckedContinuation<ChangeFeed.Element?, Never>, ChangeFeed.Element?)? in
      guard !state.isFinished else { return nil }
      state.put(change, capacity: capacity)
      guard !state.waiters.isEmpty, let element = state.take() else { return nil }
      return (state.waiters.removeFirst().continuation, element)
    }
    served?.0.resume(returning: served?.1)
  }

  /// What was put before is still handed out.
  func finish() {
    let waiters = state.withLock { state in
      state.isFinished = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.continuation.resume(returning: nil) }
  }

  func next() async -> ChangeFeed.Element? {
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer = state.withLock { state -> ChangeFeed.Element?? in
          // Cancellation that came first found nobody to wake.
          if Task.isCancelled { return .some(nil) }
          if let element = state.take() { return .some(element) }
          if state.isFinished { return .some(nil) }
          state.waiters.append((id, continuation))
          return .none
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
      }
      waiter?.continuation.resume(returning: nil)
    }
  }
}
