import ArgumentParser
import FoundationEssentials

/// The folder in which a server keeps its database and its first key.
enum StateFolder {
  /// The folder that was named, else the XDG default; made when it is missing, for its owner only.
  static func prepare(_ named: String?, environment: [String: String]) throws -> String {
    guard let path = named ?? standard(environment) else {
      throw ValidationError("there is no state folder: name one with --state, XDG_STATE_HOME or HOME")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ValidationError("the state folder '\(path)' cannot be made; name another with --state")
    }
    return path
  }

  private static func standard(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_STATE_HOME"], !folder.isEmpty { return folder + "/tsunagi" }
    return environment["HOME"].map { $0 + "/.local/state/tsunagi" }
  }
}
