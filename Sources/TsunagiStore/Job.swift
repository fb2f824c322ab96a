/// Where work waits. Each queue is claimed on its own.
public struct JobQueue: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Work of the service itself: translations to fetch, deadlines.
  public static let work = JobQueue(rawValue: "work")
  /// The outbox: what is to be told to the outside, such as webhooks.
  public static let outbox = JobQueue(rawValue: "outbox")
}

/// Work to be done after the commit that it is part of, at least once.
public struct NewJob: Sendable, Hashable {
  public var queue: JobQueue
  /// Such as `translate`.
  public var kind: String
  /// Opaque to the store.
  public var payload: [UInt8]
  /// Not before.
  public var dueAt: Timestamp
  /// The message whose content the job carries: erasing the message takes the job away as well.
  public var message: MessageID?

  public init(
    queue: JobQueue = .work, kind: String, payload: [UInt8], dueAt: Timestamp, message: MessageID? = nil
  ) {
    self.message = message
    self.queue = queue
    self.kind = kind
    self.payload = payload
    self.dueAt = dueAt
  }
}

/// What a worker asks for.
public struct JobClaim: Sendable, Hashable {
  public var queue: JobQueue
  public var at: Timestamp
  /// How long the worker has for each job before another may take it, in milliseconds.
  public var lease: Int64
  /// 1 to 1000.
  public var limit: Int
  /// Whether a session's jobs of this queue are done strictly one after the other, in the order of their commits:
  /// a job that waits for a retry holds back those after it.
  public var inSessionOrder: Bool

  public init(
    queue: JobQueue = .work, at: Timestamp, lease: Int64 = 60_000, limit: Int = 1, inSessionOrder: Bool = false
  ) {
    self.queue = queue
    self.at = at
    self.lease = lease
    self.limit = limit
    self.inSessionOrder = inSessionOrder
  }
}

/// The right to work on a job until `until`. A later claim of the same job ends it.
public struct JobLease: Sendable, Hashable {
  public var job: Int64
  /// How often the job was claimed; tells one lease of it from another.
  public var attempt: Int64
  public var until: Timestamp

  public init(job: Int64, attempt: Int64, until: Timestamp) {
    self.job = job
    self.attempt = attempt
    self.until = until
  }
}

/// A job in a worker's hands.
public struct ClaimedJob: Sendable, Hashable {
  public var lease: JobLease
  public var tenant: TenantID
  public var session: SessionID
  public var queue: JobQueue
  public var kind: String
  public var payload: [UInt8]
  public var dueAt: Timestamp
  public var createdAt: Timestamp

  public init(
    lease: JobLease, tenant: TenantID, session: SessionID, queue: JobQueue, kind: String, payload: [UInt8],
    dueAt: Timestamp, createdAt: Timestamp
  ) {
    self.lease = lease
    self.tenant = tenant
    self.session = session
    self.queue = queue
    self.kind = kind
    self.payload = payload
    self.dueAt = dueAt
    self.createdAt = createdAt
  }
}

/// What became of a claimed job.
public enum JobOutcome: Sendable, Hashable {
  /// Done; the job goes.
  case completed
  /// To be tried again, not before this time.
  case retry(at: Timestamp)
  /// Given up: kept for a look, never claimed again.
  case abandoned
}

/// When to try again: doubling from `first` up to `longest`, in milliseconds.
public struct JobBackoff: Sendable, Hashable {
  public var first: Int64
  public var longest: Int64

  public init(first: Int64 = 1000, longest: Int64 = 3_600_000) {
    self.first = first
    self.longest = longest
  }

  /// The wait after the given attempt, the first being 1, in milliseconds.
  public func delay(afterAttempt attempt: Int64) -> Int64 {
    var delay = max(first, 0)
    var left = attempt
    while left > 1, delay < longest {
      delay = delay.addingReportingOverflow(delay).overflow ? longest : delay * 2
      if delay == 0 { break }
      left -= 1
    }
    return min(delay, longest)
  }
}

/// How many jobs of a queue there are, by state.
public struct JobCounts: Sendable, Hashable {
  public var due: Int
  public var scheduled: Int
  public var abandoned: Int

  public init(due: Int, scheduled: Int, abandoned: Int) {
    self.due = due
    self.scheduled = scheduled
    self.abandoned = abandoned
  }
}
