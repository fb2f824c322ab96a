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
  public static func load(_ path: String) -> DictionaryLoadResult {
    let files: DictionaryFiles
    switch read(path) {
    case .success(let read): files = read
    case .failure(let diagnostic): return DictionaryLoadResult(snapshot: nil, diagnostics: [diagnostic])
    }
    return load(files)
  }

  static func load(_ files: DictionaryFiles) -> DictionaryLoadResult {
    let (content, reading) = DictionaryContent.read(files)
    let diagnostics = reading + CheckRule.forLoading.flatMap { $0.check(content) }
    return load(content, version: files.version, diagnostics: diagnostics)
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
