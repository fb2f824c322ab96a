import TsunagiStore

extension StoreConformance {
  static let jobs: [Check] = [
    Check("a job is handed out when it is due, with all that was given") { scene in
      _ = try await scene.store.commit(
        scene.commit(0) { $0.jobs = [scene.job("late", due: 500), scene.job("soon", due: 100)] })
      try expect(try await scene.store.claim(scene.claim(at: 99)).count, is: 0, "the jobs before their time")
      let claimed = try await scene.store.claim(scene.claim(at: 100, lease: 50))
      try expect(claimed.count, is: 1, "the jobs at the first's time")
      guard let job = claimed.first else { return }
      try expect(job.key, is: scene.key, "the job's session")
      try expect(job.kind, is: "soon", "the kind")
      try expect(job.payload, is: Array("soon".utf8), "the payload")
      try expect(job.queue, is: scene.queue, "the queue")
      try expect(job.dueAt, is: scene.later(100), "the due time")
      try expect(job.createdAt, is: scene.now, "the creation")
      try expect(job.lease.attempt, is: 1, "the attempt")
      try expect(job.lease.until, is: scene.later(150), "the lease's end")
    },
    Check("the longest due job comes first and no more than the limit") { scene in
      let times: [Int64] = [30, 10, 20, 10]
      _ = try await scene.store.commit(
        scene.commit(0) { $0.jobs = times.enumerated().map { scene.job("\($0.offset)", due: $0.element) } })
      let first = try await scene.store.claim(scene.claim(at: 100, limit: 3))
      try expect(first.map(\.kind), is: ["1", "3", "2"], "the first three")
      try expect(try await scene.store.claim(scene.claim(at: 100)).map(\.kind), is: ["0"], "the rest")
    },
    Check("a queue is claimed on its own") { scene in
      var other = scene
      other.queue = JobQueue(rawValue: "q-\(RecordID.random())")
      let outside = other
      _ = try await scene.store.commit(
        scene.commit(0) { $0.jobs = [scene.job("inside"), outside.job("outside")] })
      try expect(try await scene.store.claim(outside.claim(at: 0)).map(\.kind), is: ["outside"], "the other queue")
      try expect(try await scene.store.claim(scene.claim(at: 0)).map(\.kind), is: ["inside"], "the queue")
    },
    Check("a completed job is gone") { scene in
      _ = try await scene.store.commit(scene.commit(0) { $0.jobs = [scene.job("a")] })
      let job = try await scene.claimOne(at: 0)
      try await scene.store.finish(job.lease, .completed)
      try expect(try await scene.store.claim(scene.claim(at: 100_000)).count, is: 0, "the jobs left")
      try await expect(.leaseLost, from: "completing it again") { () async throws(StoreError) in
        try await scene.store.finish(job.lease, .completed)
      }
    },
    Check("a lease that ran out lets another worker have the job, and the first is told") { scene in
      _ = try await scene.store.commit(scene.commit(0) { $0.jobs = [scene.job("a")] })
      let first = try await scene.claimOne(at: 0)
      try expect(try await scene.store.claim(scene.claim(at: 999)).count, is: 0, "the jobs during the lease")
      let second = try await scene.claimOne(at: 1000)
      try expect(second.lease.attempt, is: 2, "the second attempt")
      try expect(second.payload, is: first.payload, "the second payload")
      for outcome: JobOutcome in [.completed, .retry(at: scene.now), .abandoned] {
        try await expect(.leaseLost, from: "\(outcome) with the first lease") { () async throws(StoreError) in
          try await scene.store.finish(first.lease, outcome)
        }
      }
      try await scene.store.finish(second.lease, .completed)
    },
    Check("a job to be tried again waits for its time and counts its attempts") { scene in
      _ = try await scene.store.commit(scene.commit(0) { $0.jobs = [scene.job("a")] })
      let first = try await scene.claimOne(at: 0)
      try await scene.store.finish(first.lease, .retry(at: scene.later(5000)))
      try await expect(.leaseLost, from: "the lease that was given back") { () async throws(StoreError) in
        try await scene.store.finish(first.lease, .completed)
      }
      try expect(try await scene.store.claim(scene.claim(at: 4999)).count, is: 0, "the jobs before the retry")
      let second = try await scene.claimOne(at: 5000)
      try expect(second.lease.attempt, is: 2, "the attempt")
      try expect(second.dueAt, is: scene.now, "the due time, which was to stay")
    },
    Check("an abandoned job is counted and never handed out") { scene in
      _ = try await scene.store.commit(
        scene.commit(0) { $0.jobs = [scene.job("a"), scene.job("b", due: 10), scene.job("c", due: 9000)] })
      let job = try await scene.claimOne(at: 0)
      try await scene.store.finish(job.lease, .abandoned)
      try expect(
        try await scene.store.jobCounts(scene.queue, now: scene.later(10)),
        is: JobCounts(due: 1, scheduled: 1, abandoned: 1), "the counts")
      try expect(try await scene.store.claim(scene.claim(at: 100_000)).map(\.kind), is: ["b", "c"], "the jobs left")
    },
    Check("a job is completed by the commit that is its work") { scene in
      _ = try await scene.store.commit(scene.commit(0) { $0.jobs = [scene.job("a"), scene.job("b")] })
      let jobs = try await scene.store.claim(scene.claim(at: 0))
      _ = try await scene.store.commit(
        scene.commit(1) { commit in
          commit.completedJobs = jobs.map(\.lease)
          commit.events = [scene.event("done")]
        })
      try expect(try await scene.store.claim(scene.claim(at: 100_000)).count, is: 0, "the jobs left")
      try await expect(.leaseLost, from: "the same work again") { () async throws(StoreError) in
        try await scene.store.commit(
          scene.commit(2) { commit in
            commit.completedJobs = jobs.map(\.lease)
            commit.events = [scene.event("done")]
          })
      }
      try expect(try await scene.log().count, is: 1, "the events of the work")
    },
    Check("in session order a session's jobs are done one after the other") { scene in
      var other = scene
      other.session = .random()
      let neighbour = other
      _ = try await scene.store.commit(
        scene.commit(0) { $0.jobs = [scene.job("1", due: 20), scene.job("2", due: 10)] })
      _ = try await scene.store.commit(neighbour.commit(0) { $0.jobs = [neighbour.job("x", due: 15)] })
      let ordered = { (at: Int64) in scene.claim(at: at, inSessionOrder: true) }
      try expect(
        try await scene.store.claim(ordered(12)).count, is: 0, "the jobs while an earlier one of the session waits")
      let first = try await scene.store.claim(ordered(30))
      try expect(first.map(\.kind), is: ["x", "1"], "the first of each session")
      try expect(try await scene.store.claim(ordered(40)).count, is: 0, "the jobs while the first is in hand")
      guard let lease = first.last?.lease else { return }
      try await scene.store.finish(lease, .retry(at: scene.later(500)))
      try expect(try await scene.store.claim(ordered(499)).count, is: 0, "the jobs while the first waits for a retry")
      let again = try await scene.store.claim(ordered(500))
      try expect(again.map(\.kind), is: ["1"], "the first again")
      guard let lease = again.first?.lease else { return }
      try await scene.store.finish(lease, .abandoned)
      try expect(try await scene.store.claim(ordered(501)).map(\.kind), is: ["2"], "the next after one was given up")
    },
    Check("workers that claim at once never share a job") { scene in
      let count = 60
      _ = try await scene.store.commit(
        scene.commit(0) { $0.jobs = (0..<count).map { scene.job("\($0)") } })
      let claimed = try await withThrowingTaskGroup(of: [ClaimedJob].self) { group in
        for worker in 0..<8 {
          let store = worker % 2 == 0 ? scene.store : scene.second
          group.addTask {
            var mine: [ClaimedJob] = []
            while case let jobs = try await store.claim(scene.claim(at: 0, limit: 3)), !jobs.isEmpty {
              mine += jobs
              try expect(mine.count <= count, "a worker was given more jobs than there are")
            }
            return mine
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      try expect(claimed.count, is: count, "the number of claims")
      try expect(Set(claimed.map(\.kind)).count, is: count, "the number of different jobs")
    },
  ]
}

extension ClaimedJob {
  fileprivate var key: SessionKey { SessionKey(tenant: tenant, session: session) }
}

extension Scene {
  /// The one job that is due.
  func claimOne(at: Int64) async throws -> ClaimedJob {
    let jobs = try await store.claim(claim(at: at, limit: 1))
    guard let job = jobs.first else { throw ConformanceFailure("no job is due at +\(at) ms") }
    return job
  }
}
