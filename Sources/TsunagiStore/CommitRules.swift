/// What every store checks before it writes; kept here so that all stores refuse the same.
///
/// Names are printable ASCII: Swift compares strings by canonical equivalence and databases by bytes, and on
/// printable ASCII both agree.
public enum CommitRules {
  /// The most entries of one list of a commit.
  public static let maximumCount = 1000
  /// The longest of types, kinds, statuses, tags, in bytes.
  public static let maximumNameLength = 64

  /// - Throws: `StoreError.Code.invalid` with the field at fault.
  public static func check(_ commit: SessionCommit) throws(StoreError) {
    guard commit.expectedVersion >= 0 else { throw invalid("expectedVersion", "must not be negative") }
    try check(commit.idempotency, tenant: commit.tenant)
    try check(commit.metadata)
    try count(commit.messages.count, "messages")
    try count(commit.updates.count, "updates")
    try count(commit.erasedMessages.count, "erasedMessages")
    try count(commit.events.count, "events")
    try count(commit.jobs.count, "jobs")
    try count(commit.completedJobs.count, "completedJobs")
    try checkMessages(of: commit)
    for event in commit.events { try name(event.type, "events.type") }
    for job in commit.jobs {
      try name(job.queue.rawValue, "jobs.queue")
      try name(job.kind, "jobs.kind")
    }
    guard Set(commit.completedJobs.map(\.job)).count == commit.completedJobs.count else {
      throw invalid("completedJobs", "names a job twice")
    }
    try check(commit.records)
  }

  /// - Throws: `StoreError.Code.invalid` with the field at fault.
  public static func check(_ commit: RecordCommit) throws(StoreError) {
    try check(commit.idempotency, tenant: commit.tenant)
    try check(commit.writes)
  }

  /// - Throws: `StoreError.Code.invalid` with the field at fault.
  public static func check(_ erasure: SessionErasure) throws(StoreError) {
    try name(erasure.status, "status")
    try name(erasure.event.type, "event.type")
    guard erasure.event.message == nil else { throw invalid("event.message", "is of a content that goes") }
  }

  /// - Throws: `StoreError.Code.invalid` unless `limit` is 1 to 1000.
  public static func check(limit: Int) throws(StoreError) {
    guard (1...1000).contains(limit) else { throw invalid("limit", "must be 1 to 1000") }
  }

  /// The place of each new message: the `seq` of the first event about it.
  public static func places(of commit: SessionCommit, firstSeq: Int64) -> [MessageID: Int64] {
    var places: [MessageID: Int64] = [:]
    for (offset, event) in commit.events.enumerated() {
      guard let message = event.message, places[message] == nil else { continue }
      places[message] = firstSeq + Int64(offset)
    }
    return places
  }

  private static func checkMessages(of commit: SessionCommit) throws(StoreError) {
    let new = Set(commit.messages.map(\.id))
    guard new.count == commit.messages.count else { throw invalid("messages", "has an id twice") }
    let announced = Set(commit.events.compactMap(\.message))
    guard new.isSubset(of: announced) else { throw invalid("events", "does not announce every new message") }
    let updated = Set(commit.updates.map(\.id))
    guard updated.count == commit.updates.count else { throw invalid("updates", "has an id twice") }
    let erased = Set(commit.erasedMessages)
    guard erased.count == commit.erasedMessages.count else { throw invalid("erasedMessages", "has an id twice") }
    guard new.isDisjoint(with: updated), new.isDisjoint(with: erased), updated.isDisjoint(with: erased) else {
      throw invalid("messages", "are to be new, updated and erased at once")
    }
    for message in commit.messages {
      try name(message.sender, "messages.sender")
      for language in message.translations.keys { try name(language, "messages.translations") }
    }
    for update in commit.updates {
      for language in update.translations.keys { try name(language, "updates.translations") }
    }
  }

  private static func check(_ metadata: SessionMetadata) throws(StoreError) {
    try name(metadata.status, "metadata.status")
    if let language = metadata.language { try name(language, "metadata.language") }
    if let genre = metadata.genre { try name(genre, "metadata.genre") }
  }

  private static func check(_ record: IdempotencyRecord?, tenant: TenantID) throws(StoreError) {
    guard let record else { return }
    guard record.tenant == tenant else { throw invalid("idempotency.tenant", "is another tenant") }
    try name(record.key, "idempotency.key", longest: IdempotencyRecord.maximumKeyLength)
    try name(record.route, "idempotency.route", longest: IdempotencyRecord.maximumKeyLength)
    guard (100...599).contains(record.status) else { throw invalid("idempotency.status", "is no HTTP status") }
  }

  private static func check(_ writes: [RecordWrite]) throws(StoreError) {
    try count(writes.count, "records")
    for write in writes { try name(write.kind.rawValue, "records.kind") }
    guard Set(writes.map { RecordKey(kind: $0.kind, id: $0.id) }).count == writes.count else {
      throw invalid("records", "writes one twice")
    }
  }

  private static func name(_ text: String, _ field: String, longest: Int = maximumNameLength) throws(StoreError) {
    guard (1...longest).contains(text.utf8.count), text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      throw invalid(field, "must be 1 to \(longest) printable ASCII characters")
    }
  }

  private static func count(_ count: Int, _ field: String) throws(StoreError) {
    guard count <= maximumCount else { throw invalid(field, "has more than \(maximumCount) entries") }
  }

  private static func invalid(_ field: String, _ problem: String) -> StoreError {
    StoreError(.invalid, "\(field) \(problem)")
  }
}

/// A record within its tenant.
struct RecordKey: Hashable {
  var kind: RecordKind
  var id: RecordID
}
