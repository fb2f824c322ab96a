import TsunagiJSON
import TsunagiStore

/// An API key as it is kept: without its secret.
public struct APIKey: Sendable, Hashable {
  public let id: RecordID
  public let tenant: TenantID
  public let role: Role
  /// What people call it.
  public let name: String
  public let createdAt: Timestamp
  let digest: String
}

extension APIKey: JSONWritable {
  /// What the API shows of a key.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", id.rawValue)
      $0.field("role", role.rawValue)
      $0.field("name", name)
      $0.field("created_at", createdAt.description)
    }
  }

  var body: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.field("role", role.rawValue)
      $0.field("name", name)
      $0.field("sha256", digest)
    }
    return writer.bytes
  }

  /// Nil when the record is not that of a key.
  init?(_ record: StoredRecord) {
    guard let body = try? JSONReader.standard.read(record.body),
      let role = body["role"]?.string.flatMap(Role.init(rawValue:)), role != .customer,
      let digest = body["sha256"]?.string
    else { return nil }
    self.init(
      id: record.id, tenant: record.tenant, role: role, name: body["name"]?.string ?? "",
      createdAt: record.createdAt, digest: digest)
  }
}
