extension InMemoryContents {
  func record(_ key: RecordKey, tenant: TenantID, now: Timestamp) -> StoredRecord? {
    guard let record = records[tenant]?[key] else { return nil }
    if let expiresAt = record.expiresAt, expiresAt <= now { return nil }
    return record
  }

  func records(
    kind: RecordKind, tenant: TenantID, after cursor: RecordID?, limit: Int, now: Timestamp
  ) -> [StoredRecord] {
    let ids = (records[tenant] ?? [:]).keys.filter { key in
      key.kind == kind && (cursor.map { $0 < key.id } ?? true)
    }
    return Array(ids.sorted { $0.id < $1.id }.compactMap { record($0, tenant: tenant, now: now) }.prefix(limit))
  }

  func checkExpectations(_ writes: [RecordWrite], tenant: TenantID, at: Timestamp) throws(StoreError) {
    for write in writes {
      guard case .version(let expected) = write.expected else { continue }
      let actual = record(RecordKey(kind: write.kind, id: write.id), tenant: tenant, now: at)?.version ?? 0
      guard actual == expected else { throw .versionConflict(actual: actual) }
    }
  }

  mutating func write(_ writes: [RecordWrite], tenant: TenantID, at: Timestamp) -> [Int64] {
    writes.map { write in
      let key = RecordKey(kind: write.kind, id: write.id)
      guard let body = write.body else {
        records[tenant]?[key] = nil
        return 0
      }
      let old = record(key, tenant: tenant, now: at)
      let version = (old?.version ?? 0) + 1
      records[tenant, default: [:]][key] = StoredRecord(
        tenant: tenant, kind: write.kind, id: write.id, version: version, body: body,
        createdAt: old?.createdAt ?? at, updatedAt: at, expiresAt: write.expiresAt)
      return version
    }
  }
}
