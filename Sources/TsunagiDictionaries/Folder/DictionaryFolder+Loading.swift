/// What came of reading a dictionary folder.
public struct DictionaryLoadResult: Sendable {
  /// The dictionaries, or `nil` when an error keeps them from being used.
  public var snapshot: DictionarySnapshot?
  /// Everything that was found, by file and place.
  public var diagnostics: [Diagnostic]
}

extension DictionaryFolder {
  /// Reads a folder, checks what has to hold for it to work at all, and builds a snapshot.
  ///
  /// The texts themselves are judged by `DictionaryChecker`, not here. Reads files; safe to call from any thread.
  ///
  /// - Parameter cache: Where a snapshot that was compiled before is found, and a new one is kept.
  public static func load(_ path: String, cache: DictionaryCache? = nil) -> DictionaryLoadResult {
    let files: DictionaryFiles
    switch read(path) {
    case .success(let read): files = read
    case .failure(let diagnostic): return DictionaryLoadResult(snapshot: nil, diagnostics: [diagnostic])
    }
    return load(files, cache: cache)
  }

  static func load(_ files: DictionaryFiles, cache: DictionaryCache? = nil) -> DictionaryLoadResult {
    let version = files.version
    if let snapshot = cache?.snapshot(version: version) {
      return DictionaryLoadResult(snapshot: snapshot, diagnostics: [])
    }
    let (content, reading) = DictionaryContent.read(files)
    let diagnostics = reading + CheckRule.forLoading.flatMap { $0.check(content) }
    let result = load(content, version: version, diagnostics: diagnostics)
    // Only dictionaries without a finding are kept, so that what is found is told at every start.
    if let cache, let snapshot = result.snapshot, result.diagnostics.isEmpty {
      cache.store(snapshot, values: DictionaryValues(content))
    }
    return result
  }

  /// Builds the snapshot of what was read and checked, unless an error forbids it.
  static func load(
    _ content: DictionaryContent, version: String, diagnostics: [Diagnostic]
  ) -> DictionaryLoadResult {
    guard !diagnostics.hasErrors else { return DictionaryLoadResult(snapshot: nil, diagnostics: diagnostics.sorted()) }
    do {
      let snapshot = try DictionarySnapshot(version: version, content: content)
      return DictionaryLoadResult(snapshot: snapshot, diagnostics: diagnostics.sorted())
    } catch {
      let patterns = CheckRule.patterns.check(content)
      return DictionaryLoadResult(snapshot: nil, diagnostics: (diagnostics + patterns).sorted())
    }
  }

  static func read(_ path: String) -> Result<DictionaryFiles, Diagnostic> {
    do {
      return .success(try DictionaryFiles(folder: path))
    } catch {
      return .failure(
        Diagnostic(
          file: "", position: .start, severity: .error, code: "unreadable_folder",
          message: DiagnosticText(
            "The folder \(path) cannot be read: \(error).", ja: "フォルダー \(path) を読み込めません: \(error)"),
          remedy: DiagnosticText("Check its path and its permissions.", ja: "パスと読み取り権限を確認してください。")))
    }
  }
}
