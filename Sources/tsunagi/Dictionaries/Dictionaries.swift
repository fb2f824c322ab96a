import ArgumentParser

struct Dictionaries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tools for linguists.",
    subcommands: [
      CheckDictionaries.self, FormatDictionaries.self, ApproveDictionaries.self, CoverageDictionaries.self,
      ImpactDictionaries.self,
    ])
}
