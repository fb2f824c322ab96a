import ArgumentParser
import TsunagiDictionaries

struct FormatDictionaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Writes every file of the dictionaries in its canonical form.",
    discussion: "A file that has errors is left alone.")

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var findings: DiagnosticOptions

  @Flag(help: "Write nothing; exit with status 1 when a file would change.")
  var check = false

  func run() throws {
    let result = DictionaryFormatter.format(folder: try dictionaries.locate(), write: !check)
    var output = StandardOutput()
    for path in result.changed { output.line(Array(path.utf8)) }
    output.flush()
    if !result.diagnostics.isEmpty { findings.print(result.diagnostics) }
    if result.diagnostics.hasErrors || (check && !result.changed.isEmpty) { throw ExitCode.failure }
  }
}
