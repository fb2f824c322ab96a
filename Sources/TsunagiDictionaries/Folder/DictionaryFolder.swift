import FoundationEssentials

/// Where dictionaries are, and how they are read.
public enum DictionaryFolder {
  /// Finds the dictionary folder: the one that is named, else the first that exists of the usual ones.
  ///
  /// - Parameters:
  ///   - explicit: The value of a flag. Named places are not searched for elsewhere when they are missing.
  ///   - environment: Looked up for `TSUNAGI_DICTIONARIES`.
  ///   - configured: The value of the configuration file.
  ///   - executable: The path of the running program.
  ///   - workingFolder: Where `dictionaries` is looked for last.
  /// - Throws: `DictionaryFolderError` with every place that was tried.
  public static func locate(
    explicit: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment,
    configured: String? = nil, executable: String? = CommandLine.arguments.first, workingFolder: String = "."
  ) throws(DictionaryFolderError) -> String {
    let named = [explicit, environment["TSUNAGI_DICTIONARIES"], configured].compactMap { $0 }.first { !$0.isEmpty }
    let candidates =
      named.map { [$0] } ?? [executable.map(besideExecutable), "\(workingFolder)/dictionaries"].compactMap { $0 }
    guard let found = candidates.first(where: isFolder) else { throw DictionaryFolderError(tried: candidates) }
    return found
  }

  /// `<executable>/../share/tsunagi/dictionaries`, behind links such as `/usr/local/bin/tsunagi`.
  private static func besideExecutable(_ executable: String) -> String {
    URL(filePath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "share/tsunagi/dictionaries").path
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

/// No dictionary folder was found.
public struct DictionaryFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The places that were looked at, in order.
  public var tried: [String]

  public var description: String {
    "No dictionaries were found. Tried: \(tried.joined(separator: ", ")). "
      + "Name the folder with --dictionaries or TSUNAGI_DICTIONARIES."
  }
}
