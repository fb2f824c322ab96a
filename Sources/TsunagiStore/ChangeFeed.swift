/// A session changed: its log now ends at `lastSeq`. What happened is in the log.
public struct SessionChange: Sendable, Hashable {
  public var tenant: TenantID
  public var session: SessionID
  public var lastSeq: Int64

  public init(tenant: TenantID, session: SessionID, lastSeq: Int64) {
    self.tenant = tenant
    self.session = session
    self.lastSeq = lastSeq
  }

  public var key: SessionKey { SessionKey(tenant: tenant, session: session) }
}

/// What a store tells of its commits, each after it is durable; ends when the store is closed.
///
/// For one reader: two that iterate the same feed share its elements. The feed listens from its making, not from
/// the first `next`, and stops when it is let go.
public struct ChangeFeed: AsyncSequence, Sendable {
  public enum Element: Sendable, Hashable {
    case changed(SessionChange)
    /// The reader fell behind by more sessions than are kept apart: any session may have changed.
    case everything
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let subscription: ChangeSubscription

    /// Nil when the store was closed or the task cancelled.
    public mutating func next() async -> Element? { await subscription.mailbox.next() }

    public mutating func next(isolation actor: isolated (any Actor)?) async -> Element? {
      await subscription.mailbox.next()
    }
  }

  let subscription: ChangeSubscription

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(subscription: subscription) }
}

/// Takes a mailbox off its hub when the last copy of a feed goes.
final class ChangeSubscription: Sendable {
  let mailbox: ChangeMailbox
  private let leave: @Sendable () -> Void

  init(mailbox: ChangeMailbox, leave: @escaping @Sendable () -> Void) {
    self.mailbox = mailbox
    self.leave = leave
  }

  deinit { leave() }
}
