/// The jobs of an in-memory store.
struct InMemoryJobs {
  struct Entry {
    var id: Int64
    var key: SessionKey
    var job: NewJob
    var createdAt: Timestamp
    /// Not to be claimed before: the due time, a lease's end, a retry's time.
    var claimableAt: Timestamp
    var attempt: Int64 = 0
    var lease: JobLease?
    var isAbandoned = false
  }

  private var entries: [Int64: Entry] = [:]
  private var lastID: Int64 = 0

  mutating func add(_ job: NewJob, of key: SessionKey, at: Timestamp) {
    lastID += 1
    entries[lastID] = Entry(id: lastID, key: key, job: job, createdAt: at, claimableAt: job.dueAt)
  }

  mutating func remove(_ id: Int64) { entries[id] = nil }

  /// Those of one message, or of the whole session.
  mutating func remove(of key: SessionKey, message: MessageID?) {
    entries = entries.filter { _, entry in
      entry.key != key || (message != nil && entry.job.message != message)
    }
  }

  func check(_ lease: JobLease) throws(StoreError) {
    guard entries[lease.job]?.lease == lease else {
      throw StoreError(.leaseLost, "the job was claimed again or is gone")
    }
  }

  mutating func claim(_ claim: JobClaim) -> [ClaimedJob] {
    let queued = entries.values.filter { $0.job.queue == claim.queue && !$0.isAbandoned }
    var first: [SessionKey: Int64] = [:]
    for entry in queued { first[entry.key] = min(first[entry.key] ?? .max, entry.id) }
    let due = queued.filter { entry in
      entry.claimableAt <= claim.at && (!claim.inSessionOrder || first[entry.key] == entry.id)
    }
    let chosen = due.sorted { ($0.claimableAt, $0.id) < ($1.claimableAt, $1.id) }.prefix(claim.limit)
    let until = claim.at.adding(milliseconds: max(claim.lease, 0))
    return chosen.map { entry in
      var entry = entry
      entry.attempt += 1
      let lease = JobLease(job: entry.id, attempt: entry.attempt, until: until)
      entry.lease = lease
      entry.claimableAt = until
      entries[entry.id] = entry
      return ClaimedJob(
        lease: lease, tenant: entry.key.tenant, session: entry.key.session, queue: entry.job.queue,
        kind: entry.job.kind, payload: entry.job.payload, dueAt: entry.job.dueAt, createdAt: entry.createdAt)
    }
  }

  mutating func finish(_ lease: JobLease, _ outcome: JobOutcome) throws(StoreError) {
    try check(lease)
    switch outcome {
    case .completed:
      entries[lease.job] = nil
    case .retry(let at):
      entries[lease.job]?.lease = nil
      entries[lease.job]?.claimableAt = at
    case .abandoned:
      entries[lease.job]?.lease = nil
      entries[lease.job]?.isAbandoned = true
    }
  }

  func counts(_ queue: JobQueue, now: Timestamp) -> JobCounts {
    var counts = JobCounts(due: 0, scheduled: 0, abandoned: 0)
    for entry in entries.values where entry.job.queue == queue {
      if entry.isAbandoned {
        counts.abandoned += 1
      } else if entry.claimableAt <= now {
        counts.due += 1
      } else {
        counts.scheduled += 1
      }
    }
    return counts
  }
}
