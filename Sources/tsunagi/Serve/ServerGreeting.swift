import ArgumentParser
import TsunagiServer
import TsunagiStore

/// What a person is told when the server is ready.
enum ServerGreeting {
  /// Makes the first admin key of a new server; the file it stands in, or `nil` when there are keys already.
  static func key(
    _ folder: String, _ configuration: ServerConfiguration, _ store: any Store
  ) async throws -> String? {
    guard let tenant = TenantID(configuration.tenant) else {
      throw ValidationError("tenant: '\(configuration.tenant)' is no id; use letters, digits, _ and -, at most 64")
    }
    return try await FirstKey.make(in: folder, tenant: tenant, store: store)?.path
  }

  /// - Parameters:
  ///   - keyFile: the file of a key that was made just now.
  ///   - folder: the state folder, in which an earlier key may stand.
  static func write(host: String, port: Int, keyFile: String?, folder: String) {
    let shown = host.contains(":") ? "[\(host)]" : host
    var lines = ["tsunagi: serving on http://\(shown):\(port)"]
    if let keyFile { lines.append("tsunagi: the first admin key is in \(keyFile); only you can read it") }
    let file = keyFile ?? "\(folder)/admin-key"
    lines.append(
      "try: curl -s http://\(shown):\(port)/v1/analyses -H \"Authorization: Bearer $(cat \(file))\" "
        + "-H 'Content-Type: application/json' -d '{\"text\":\"Tôi muốn gặp nhân viên nói tiếng Nhật\"}'")
    StandardError.write(lines.joined(separator: "\n") + "\n")
  }
}
