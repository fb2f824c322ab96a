import FoundationEssentials
import TsunagiDictionaries
import TsunagiPipeline
import TsunagiTestSupport

/// The stage on the repository's own dictionaries, loaded once for all tests.
enum TestStage {
  struct Failure: Error {
    let diagnostics: [Diagnostic]
  }

  static let shared: Result<Stage, any Error> = Result {
    let loaded = DictionaryFolder.load(TestData.root.appending(path: "dictionaries").path)
    guard let snapshot = loaded.snapshot else { throw Failure(diagnostics: loaded.diagnostics) }
    return Stage(dictionaries: snapshot)
  }
}
