/// What kind of record it is, such as `operator` or `webhook`; 1 to 64 bytes.
public struct RecordKind: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something kept beside the sessions: an operator, a hashed API key, a webhook's address.
public struct StoredRecord: Sendable, Hashable {
  public var tenant: TenantID
  public var kind: RecordKind
  public var id: RecordID
  public var version: Int64
  /// Opaque to the store.
  public var body: [UInt8]
  public var createdAt: Timestamp
  public var updatedAt: Timestamp
  /// From then on it is as if it were not there.
  public var expiresAt: Timestamp?

  public init(
    tenant: TenantID, kind: RecordKind, id: RecordID, version: Int64, body: [UInt8], createdAt: Timestamp,
    updatedAt: Timestamp, expiresAt: Timestamp?
  ) {
    self.tenant = tenant
    self.kind = kind
    self.id = id
    self.version = version
    self.body = body
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.expiresAt = expiresAt
  }
}

/// A record to be written or deleted.
public struct RecordWrite: Sendable, Hashable {
  public enum Expectation: Sendable, Hashable {
    /// Whatever is there.
    case any
    /// This version; 0 means that there is none.
    case version(Int64)
  }

  public var kind: RecordKind
  public var id: RecordID
  public var expected: Expectation
  /// Nil deletes the record.
  public var body: [UInt8]?
  public var expiresAt: Timestamp?

  public init(
    kind: RecordKind, id: RecordID, expected: Expectation = .any, body: [UInt8]?, expiresAt: Timestamp? = nil
  ) {
    self.kind = kind
    self.id = id
    self.expected = expected
    self.body = body
    self.expiresAt = expiresAt
  }
}

/// Records that change together, outside any session.
public struct RecordCommit: Sendable {
  public var tenant: TenantID
  public var at: Timestamp
  public var idempotency: IdempotencyRecord?
  public var writes: [RecordWrite]

  public init(tenant: TenantID, at: Timestamp, idempotency: IdempotencyRecord? = nil, writes: [RecordWrite]) {
    self.tenant = tenant
    self.at = at
    self.idempotency = idempotency
    self.writes = writes
  }
}

/// What a commit of records led to.
public struct CommittedRecords: Sendable, Equatable {
  /// The version of each write's record, in their order; 0 for deleted ones. Empty for a replay.
  public var versions: [Int64]
  /// Set when the request had been committed before: its answer then.
  public var replayed: IdempotencyRecord?

  public init(versions: [Int64], replayed: IdempotencyRecord? = nil) {
    self.versions = versions
    self.replayed = replayed
  }
}
