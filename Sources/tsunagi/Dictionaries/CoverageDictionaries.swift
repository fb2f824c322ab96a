import ArgumentParser
import TsunagiDictionaries
import TsunagiJSON
import TsunagiLanguage

struct CoverageDictionaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Counts what each language has: terms, responses by state, renderings, wordings and their tests.")

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var findings: DiagnosticOptions

  func run() throws {
    let (coverage, diagnostics) = DictionaryCoverage.measure(try dictionaries.locate())
    guard let coverage else {
      findings.print(diagnostics)
      throw ExitCode.failure
    }
    var output = StandardOutput()
    if findings.format == .json {
      output.line(coverage.json)
    } else {
      for line in table(of: coverage) { output.line(Array(line.utf8)) }
    }
    output.flush()
  }

  private func table(of coverage: DictionaryCoverage) -> [String] {
    let head = ["", "terms", "reviewed", "draft", "stale", "renderings", "wordings", "tests"]
    let whole = [
      "all", "\(coverage.concepts)", "", "\(coverage.responses)", "", "\(coverage.intents)", "\(coverage.intents)", "",
    ]
    let rows = coverage.rows.map { row in
      [row.language.description]
        + [
          row.terms, row.reviewedResponses, row.draftResponses, row.staleResponses, row.renderings, row.wordings,
          row.phraseTests,
        ].map(String.init)
    }
    return ([head] + rows + [whole]).map { cells in
      zip(cells, head).map { cell, title in
        String(repeating: " ", count: max(0, max(8, title.count) - cell.count)) + cell
      }.joined(separator: "  ")
    }
  }
}
