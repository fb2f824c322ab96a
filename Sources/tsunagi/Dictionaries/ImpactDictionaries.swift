import ArgumentParser
import TsunagiDictionaries
import TsunagiJSON
import TsunagiLanguage

struct ImpactDictionaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Lists every message in which a term is written, before it is changed.")

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var findings: DiagnosticOptions

  @Argument(help: "The id of the concept.")
  var concept: String

  @Option(name: .customLong("in"), help: "Only messages of this language, as a BCP 47 tag.")
  var language: String?

  @Option(name: .customLong("to"), help: "Show each message with this word instead.")
  var word: String?

  func run() throws {
    let tag = try language.map { text in
      guard let tag = LanguageTag(text) else {
        throw ValidationError("--in takes a BCP 47 tag such as vi or pt-BR, not '\(text)'")
      }
      return tag
    }
    let (impact, diagnostics) = TermImpact.of(concept, in: try dictionaries.locate(), language: tag)
    guard let impact else {
      if !diagnostics.isEmpty { findings.print(diagnostics) }
      StandardError.write("tsunagi: no term has the id \(concept)\n")
      throw ExitCode.failure
    }
    var output = StandardOutput()
    if findings.format == .json {
      output.line(impact.json)
    } else {
      for use in impact.uses {
        output.line(Array("\(use.file):\(use.position.line):\(use.position.column): \(use.word)".utf8))
        if let word { output.line(Array("  \(use.proposal(word))".utf8)) }
      }
    }
    output.flush()
    StandardError.write("\(impact.uses.count) places, \(impact.requiringResponses.count) responses require the term\n")
  }
}
