import ArgumentParser
import TsunagiDictionaries

struct CheckDictionaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks every file of the dictionaries and prints all that is wrong, like a compiler.",
    discussion: "Exit status 1 when there are errors. Warnings do not keep dictionaries from being published.")

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var findings: DiagnosticOptions

  func run() throws {
    let result = DictionaryChecker().check(try dictionaries.locate())
    findings.print(result.diagnostics)
    if result.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
