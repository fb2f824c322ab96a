/// Which sessions of a tenant to list. What is nil does not restrict.
public struct SessionQuery: Sendable, Hashable {
  public enum Order: Sendable, Hashable {
    /// The last changed first.
    case latestChange
    /// Highest priority first, within it who waits longest; only sessions that wait.
    case queue
  }

  public var tenant: TenantID
  /// Any of these; empty means all.
  public var statuses: Set<String>
  public var languages: Set<String>
  public var customer: PrincipalID?
  public var assignee: PrincipalID?
  /// Not changed since; for what is kept only so long.
  public var updatedBefore: Timestamp?
  public var includesErased: Bool
  public var order: Order
  /// Where the page before ended.
  public var cursor: SessionCursor?
  /// 1 to 1000.
  public var limit: Int

  public init(
    tenant: TenantID, statuses: Set<String> = [], languages: Set<String> = [], customer: PrincipalID? = nil,
    assignee: PrincipalID? = nil, updatedBefore: Timestamp? = nil, includesErased: Bool = false,
    order: Order = .latestChange, cursor: SessionCursor? = nil, limit: Int = 100
  ) {
    self.tenant = tenant
    self.statuses = statuses
    self.languages = languages
    self.customer = customer
    self.assignee = assignee
    self.updatedBefore = updatedBefore
    self.includesErased = includesErased
    self.order = order
    self.cursor = cursor
    self.limit = limit
  }
}

/// A place in a list of sessions. Sessions that change while the list is read may be seen twice or not at all.
public struct SessionCursor: Sendable, Hashable {
  /// What the list is ordered by, most important first, and the id.
  public var priority: Int64
  public var time: Timestamp
  public var session: SessionID

  public init(priority: Int64, time: Timestamp, session: SessionID) {
    self.priority = priority
    self.time = time
    self.session = session
  }

  /// As text for a URL: `priority.time.id`.
  public var text: String { "\(priority).\(time.milliseconds).\(session)" }

  /// Nil when `text` is not a cursor.
  public init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let priority = Int64(parts[0]), let time = Int64(parts[1]),
      let session = SessionID(String(parts[2]))
    else { return nil }
    self.init(priority: priority, time: Timestamp(milliseconds: time), session: session)
  }
}

/// A piece of a list of sessions.
public struct SessionPage: Sendable, Hashable {
  public var sessions: [StoredSession]
  /// Where the next page begins; nil at the end.
  public var next: SessionCursor?

  public init(sessions: [StoredSession], next: SessionCursor?) {
    self.sessions = sessions
    self.next = next
  }
}
