import Synchronization

/// Tells readers which sessions changed; the part that all stores have in common. Thread safe.
public final class ChangeHub: Sendable {
  private struct State {
    var all: [Int: ChangeMailbox] = [:]
    var bySession: [SessionKey: [Int: ChangeMailbox]] = [:]
    var nextID = 0
    var isFinished = false
  }

  private let state = Mutex(State())
  private let capacity: Int

  /// - Parameter capacity: How many sessions are kept apart for a reader that falls behind.
  public init(capacity: Int = 4096) { self.capacity = max(capacity, 1) }

  public func changes() -> ChangeFeed { subscribe(to: nil) }

  public func changes(of key: SessionKey) -> ChangeFeed { subscribe(to: key) }

  /// To be called after the changes are durable, in the order of their commits.
  public func publish(_ changes: some Sequence<SessionChange>) {
    for change in changes {
      let mailboxes = state.withLock { state in
        Array(state.all.values) + (state.bySession[change.key].map { Array($0.values) } ?? [])
      }
      for mailbox in mailboxes { mailbox.put(change) }
    }
  }

  /// Ends every feed, and those that are asked for later.
  public func finish() {
    let mailboxes = state.withLock { state in
      state.isFinished = true
      defer {
        state.all = [:]
        state.bySession = [:]
      }
      return Array(state.all.values) + state.bySession.values.flatMap(\.values)
    }
    for mailbox in mailboxes { mailbox.finish() }
  }

  private func subscribe(to key: SessionKey?) -> ChangeFeed {
    let mailbox = ChangeMailbox(capacity: key == nil ? capacity : 1)
    let id: Int? = state.withLock { state in
      guard !state.isFinished else { return nil }
      state.nextID += 1
      if let key {
        state.bySession[key, default: [:]][state.nextID] = mailbox
      } else {
        state.all[state.nextID] = mailbox
      }
      return state.nextID
    }
    if id == nil { mailbox.finish() }
    return ChangeFeed(
      subscription: ChangeSubscription(mailbox: mailbox) { [weak self] in
        if let id { self?.unsubscribe(id, from: key) }
        mailbox.finish()
      })
  }

  private func unsubscribe(_ id: Int, from key: SessionKey?) {
    state.withLock { state in
      guard let key else {
        state.all[id] = nil
        return
      }
      state.bySession[key]?[id] = nil
      if state.bySession[key]?.isEmpty == true { state.bySession[key] = nil }
    }
  }

  /// How many feeds are open; for tests and metrics.
  public var subscriberCount: Int {
    state.withLock { state in state.all.count + state.bySession.values.reduce(0) { $0 + $1.count } }
  }
}
