/// Checks dictionaries: everything that a linguist would be sorry to publish.
///
/// An error keeps a dictionary from being published, a warning does not. Every rule looks at everything, so one run
/// tells all there is to tell. Findings come by file and place.
public struct DictionaryChecker: Sendable {
  public init() {}

  /// Reads and checks a folder; the result has a snapshot when there are no errors.
  ///
  /// Reads files; safe to call from any thread. A full dictionary takes seconds, since every test in it is run.
  public func check(_ path: String) -> DictionaryLoadResult {
    switch DictionaryFolder.read(path) {
    case .success(let files): check(files)
    case .failure(let diagnostic): DictionaryLoadResult(snapshot: nil, diagnostics: [diagnostic])
    }
  }

  func check(_ files: DictionaryFiles) -> DictionaryLoadResult {
    let (content, reading) = DictionaryContent.read(files)
    let diagnostics = reading + CheckRule.all.flatMap { $0.check(content) }
    return DictionaryFolder.load(content, version: files.version, diagnostics: diagnostics)
  }

  /// The names of the rules, in the order in which they run.
  public static var ruleNames: [String] { CheckRule.all.map(\.name) }
}
