import ArgumentParser
import FoundationEssentials
import TsunagiDictionaries

/// Where the dictionaries are, for every command that needs them.
struct DictionaryOptions: ParsableArguments {
  @Option(
    name: .customLong("dictionaries"),
    help: "The dictionaries folder. Default: $TSUNAGI_DICTIONARIES, beside the program, or ./dictionaries.")
  var folder: String?

  /// The snapshot, or an error that lists all that is wrong with the folder.
  func load() throws -> DictionarySnapshot {
    let path = try locate()
    let result = DictionaryFolder.load(path, cache: DictionaryCache.standard())
    guard let snapshot = result.snapshot else {
      for diagnostic in result.diagnostics { StandardError.write("\(diagnostic)\n") }
      StandardError.write("tsunagi: the dictionaries in \(path) cannot be used; mend the errors above\n")
      throw ExitCode.failure
    }
    return snapshot
  }

  func locate() throws -> String {
    try DictionaryFolder.locate(explicit: folder, environment: ProcessInfo.processInfo.environment)
  }
}
