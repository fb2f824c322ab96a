import FoundationEssentials

/// Where tests find files: fixtures beside the sources, and the shared measuring data when it is there.
public enum TestData {
  /// The root of the checkout, found from this file's own path.
  public static let root: URL = {
    if let root = ProcessInfo.processInfo.environment["TSUNAGI_ROOT"] { return URL(filePath: root) }
    return URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }()

  /// The folder of conformance suites and measuring data, or `nil` where it is absent.
  ///
  /// `TSUNAGI_SHARED` names it; otherwise it is `../shared` beside the checkout.
  public static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["TSUNAGI_SHARED"]
    let folder = named.map { URL(filePath: $0) } ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.appending(path: "suites").path) ? folder : nil
  }()

  /// Whether the shared data is there: `@Test(.enabled(if: TestData.hasShared))`.
  public static var hasShared: Bool { shared != nil }

  /// The bytes of a file of the shared data, for example `suites/blns/blns.json`.
  public static func shared(_ path: String) throws -> Data {
    guard let shared else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: shared.appending(path: path))
  }

  /// The bytes of a file of this checkout, by its path from the root.
  public static func file(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  /// The names of the files in a folder of this checkout, sorted.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }
}
