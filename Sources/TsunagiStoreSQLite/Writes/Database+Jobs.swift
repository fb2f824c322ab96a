import GRDB
import TsunagiStore

/// A job waits while `claimable_at` is set; abandoned jobs have none. A lease moves `claimable_at` to its end.
extension Database {
  func insert(_ job: NewJob, session: Int64, at: Timestamp) throws(StoreError) {
    try run(
      """
      INSERT INTO jobs (session, queue, kind, message, due_at, created_at, claimable_at, payload)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(session), .text(job.queue.rawValue), .text(job.kind), SQLValue(job.message), SQLValue(job.dueAt),
      SQLValue(at), SQLValue(job.dueAt), .blob(job.payload))
  }

  func hasClaimable(_ claim: JobClaim) throws(StoreError) -> Bool {
    try first(
      "SELECT 1 FROM jobs WHERE queue = ? AND claimable_at <= ? LIMIT 1", .text(claim.queue.rawValue),
      SQLValue(claim.at)
    ) { _ in true } ?? false
  }

  func claim(_ claim: JobClaim) throws(StoreError) -> [ClaimedJob] {
    let until = claim.at.adding(milliseconds: max(claim.lease, 0))
    let inOrder = """
      AND NOT EXISTS (
        SELECT 1 FROM jobs AS earlier WHERE earlier.session = jobs.session AND earlier.queue = jobs.queue
          AND earlier.id < jobs.id AND earlier.claimable_at IS NOT NULL)
      """
    var claimed: [ClaimedJob] = []
    try rows(
      """
      SELECT jobs.id, jobs.attempt, sessions.tenant, sessions.id, jobs.kind, jobs.payload, jobs.due_at,
        jobs.created_at
      FROM jobs JOIN sessions ON sessions.key = jobs.session
      WHERE jobs.queue = ? AND jobs.claimable_at <= ? \(claim.inSessionOrder ? inOrder : "")
      ORDER BY jobs.claimable_at, jobs.id LIMIT ?
      """, [.text(claim.queue.rawValue), SQLValue(claim.at), SQLValue(claim.limit)]
    ) { row throws(StoreError) in
      let lease = JobLease(job: row.integer(0), attempt: row.integer(1) + 1, until: until)
      claimed.append(
        ClaimedJob(
          lease: lease, tenant: try row.id(2), session: try row.id(3), queue: claim.queue, kind: try row.text(4),
          payload: row.bytes(5), dueAt: row.time(6), createdAt: row.time(7)))
    }
    for job in claimed {
      try run(
        "UPDATE jobs SET attempt = ?, leased_until = ?, claimable_at = ? WHERE id = ?",
        .integer(job.lease.attempt), SQLValue(until), SQLValue(until), .integer(job.lease.job))
    }
    return claimed
  }

  func checkLease(_ lease: JobLease) throws(StoreError) {
    let holds = try first(
      "SELECT 1 FROM jobs WHERE id = ? AND attempt = ? AND leased_until = ?", .integer(lease.job),
      .integer(lease.attempt), SQLValue(lease.until)
    ) { _ in true }
    guard holds != nil else { throw StoreError(.leaseLost, "the job was claimed again or is gone") }
  }

  /// For a lease that was checked.
  func finish(_ lease: JobLease, _ outcome: JobOutcome) throws(StoreError) {
    switch outcome {
    case .completed:
      try run("DELETE FROM jobs WHERE id = ?", .integer(lease.job))
    case .retry(let at):
      try run(
        "UPDATE jobs SET leased_until = NULL, claimable_at = ? WHERE id = ?", SQLValue(at), .integer(lease.job))
    case .abandoned:
      try run(
        "UPDATE jobs SET leased_until = NULL, claimable_at = NULL WHERE id = ?", .integer(lease.job))
    }
  }

  func jobCounts(_ queue: JobQueue, now: Timestamp) throws(StoreError) -> JobCounts {
    try first(
      """
      SELECT count(*) FILTER (WHERE claimable_at <= ?1), count(*) FILTER (WHERE claimable_at > ?1),
        count(*) FILTER (WHERE claimable_at IS NULL)
      FROM jobs WHERE queue = ?2
      """, SQLValue(now), .text(queue.rawValue)
    ) { row in
      JobCounts(
        due: Int(clamping: row.integer(0)), scheduled: Int(clamping: row.integer(1)),
        abandoned: Int(clamping: row.integer(2)))
    } ?? JobCounts(due: 0, scheduled: 0, abandoned: 0)
  }
}
