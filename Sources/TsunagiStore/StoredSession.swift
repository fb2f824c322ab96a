/// A session as the last commit left it.
public struct StoredSession: Sendable, Hashable {
  public var tenant: TenantID
  public var id: SessionID
  public var version: Int64
  /// The `seq` of its last event; 0 when there is none.
  public var lastSeq: Int64
  public var metadata: SessionMetadata
  /// Opaque; empty after erasure.
  public var state: [UInt8]
  public var createdAt: Timestamp
  public var updatedAt: Timestamp
  /// When its content was erased.
  public var erasedAt: Timestamp?

  public init(
    tenant: TenantID, id: SessionID, version: Int64, lastSeq: Int64, metadata: SessionMetadata, state: [UInt8],
    createdAt: Timestamp, updatedAt: Timestamp, erasedAt: Timestamp? = nil
  ) {
    self.tenant = tenant
    self.id = id
    self.version = version
    self.lastSeq = lastSeq
    self.metadata = metadata
    self.state = state
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.erasedAt = erasedAt
  }

  public var key: SessionKey { SessionKey(tenant: tenant, session: id) }
}
