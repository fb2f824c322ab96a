import TsunagiStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The first admin key of a server that has none, left in a file that only its owner can read.
///
/// There are no default credentials: the key is made at the first start, and the file may be deleted once it was read.
public struct FirstKey: Sendable {
  /// The file with the key, one line.
  public let path: String

  public struct Failure: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Makes a key and writes `admin-key` into the folder; nil when the tenant has an admin key already.
  ///
  /// - Throws: ``Failure`` when the file cannot be written, and then the key is revoked again; `StoreError`.
  public static func make(in folder: String, tenant: TenantID, store: any Store) async throws -> FirstKey? {
    let ring = KeyRing(store: store)
    guard try await ring.keys(of: tenant).allSatisfy({ $0.role != .admin }) else { return nil }
    let (key, text) = try await ring.issue(role: .admin, name: "first", tenant: tenant)
    let path = folder + "/admin-key"
    guard write(text + "\n", to: path) else {
      _ = try await ring.revoke(key.id, tenant: tenant)
      throw Failure(description: "\(path): cannot be written (\(String(cString: strerror(errno))))")
    }
    return FirstKey(path: path)
  }

  /// Replaces the file; nobody but its owner can read it at any time.
  private static func write(_ text: String, to path: String) -> Bool {
    unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count && fsync(file) == 0
  }
}
