import GRDB
import TsunagiStore

extension Database {
  func record(
    _ id: RecordID, kind: RecordKind, tenant: TenantID, now: Timestamp
  ) throws(StoreError) -> StoredRecord? {
    try first(
      """
      SELECT id, version, body, created_at, updated_at, expires_at FROM records
      WHERE tenant = ? AND kind = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)
      """, SQLValue(tenant), .text(kind.rawValue), SQLValue(id), SQLValue(now)
    ) { row throws(StoreError) in try row.record(kind: kind, tenant: tenant) }
  }

  func records(
    kind: RecordKind, tenant: TenantID, after cursor: RecordID?, limit: Int, now: Timestamp
  ) throws(StoreError) -> [StoredRecord] {
    var records: [StoredRecord] = []
    try rows(
      """
      SELECT id, version, body, created_at, updated_at, expires_at FROM records
      WHERE tenant = ? AND kind = ? AND id > ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY id LIMIT ?
      """,
      [
        SQLValue(tenant), .text(kind.rawValue), .text(cursor?.rawValue ?? ""), SQLValue(now), SQLValue(limit),
      ]
    ) { row throws(StoreError) in records.append(try row.record(kind: kind, tenant: tenant)) }
    return records
  }

  /// The version of each; 0 for those deleted.
  func write(_ writes: [RecordWrite], tenant: TenantID, at: Timestamp) throws(StoreError) -> [Int64] {
    var versions: [Int64] = []
    for write in writes {
      let old = try record(write.id, kind: write.kind, tenant: tenant, now: at)
      if case .version(let expected) = write.expected, expected != old?.version ?? 0 {
        throw .versionConflict(actual: old?.version ?? 0)
      }
      guard let body = write.body else {
        try run(
          "DELETE FROM records WHERE tenant = ? AND kind = ? AND id = ?", SQLValue(tenant),
          .text(write.kind.rawValue), SQLValue(write.id))
        versions.append(0)
        continue
      }
      let version = (old?.version ?? 0) + 1
      try run(
        """
        INSERT OR REPLACE INTO records (tenant, kind, id, version, body, created_at, updated_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        SQLValue(tenant), .text(write.kind.rawValue), SQLValue(write.id), .integer(version), .blob(body),
        SQLValue(old?.createdAt ?? at), SQLValue(at), SQLValue(write.expiresAt))
      versions.append(version)
    }
    return versions
  }
}

extension SQLRow {
  fileprivate func record(kind: RecordKind, tenant: TenantID) throws(StoreError) -> StoredRecord {
    StoredRecord(
      tenant: tenant, kind: kind, id: try id(0), version: integer(1), body: bytes(2), createdAt: time(3),
      updatedAt: time(4), expiresAt: optionalTime(5))
  }
}
