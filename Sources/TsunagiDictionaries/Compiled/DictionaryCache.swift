import FoundationEssentials

/// Keeps compiled snapshots in a folder, so that a program starts without compiling dictionaries that it knows.
///
/// A snapshot is found by the version of the files and by the program that compiled it. The cache may be deleted at any
/// time; what cannot be read or written is as if it were not there.
public struct DictionaryCache: Sendable {
  /// The folder that compiled snapshots stand in; made when the first is written.
  public let folder: String
  /// Tells one build of the program from another, since a compiled snapshot is only good for its own.
  let builder: String

  /// How many compiled snapshots are kept: the present one, the one before, and those of another program.
  private static let limit = 4

  public init(folder: String, builder: String) {
    self.folder = folder
    self.builder = builder
  }

  /// `$XDG_CACHE_HOME/tsunagi`, or `~/.cache/tsunagi`; `nil` without a home, or without a program file to tell builds
  /// apart by.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment, program: String = "/proc/self/exe"
  ) -> DictionaryCache? {
    let home = environment["HOME"].map { "\($0)/.cache" }
    guard let base = environment["XDG_CACHE_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home,
      let builder = identity(of: program)
    else { return nil }
    return DictionaryCache(folder: "\(base)/tsunagi", builder: builder)
  }

  /// A program's path, size and time of change.
  private static func identity(of program: String) -> String? {
    let path = URL(filePath: program).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int ?? (attributes[.size] as? UInt64).map({ Int($0) }),
      let changed = attributes[.modificationDate] as? Date
    else { return nil }
    return "\(path) \(size) \(changed.timeIntervalSinceReferenceDate)"
  }

  private func file(_ version: String) -> URL {
    let builder = TextStamp.stamp(of: builder)
    return URL(filePath: folder).appending(path: "dictionaries-\(version)-\(builder).bin")
  }

  func snapshot(version: String) -> DictionarySnapshot? {
    bytes(of: version).flatMap { CompiledSnapshot.snapshot($0, version: version, builder: builder) }
  }

  private func bytes(of version: String) -> [UInt8]? {
    (try? Data(contentsOf: file(version))).map { [UInt8]($0) }
  }

  func store(_ snapshot: DictionarySnapshot, values: DictionaryValues) {
    let bytes = CompiledSnapshot.bytes(version: snapshot.version, builder: builder, values: values, snapshot: snapshot)
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: folder), withIntermediateDirectories: true, attributes: nil)
      try Data(bytes).write(to: file(snapshot.version), options: .atomic)
    } catch {
      return
    }
    removeOld()
  }

  private func removeOld() {
    let manager = FileManager.default
    let names = ((try? manager.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasPrefix("dictionaries-") && $0.hasSuffix(".bin") }
    let dated = names.map { name -> (path: String, date: Date) in
      let path = "\(folder)/\(name)"
      let attributes = try? manager.attributesOfItem(atPath: path)
      return (path, attributes?[.modificationDate] as? Date ?? .distantPast)
    }
    for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.limit) {
      try? manager.removeItem(atPath: old.path)
    }
  }
}
