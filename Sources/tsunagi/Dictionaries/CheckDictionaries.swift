import ArgumentParser
import TsunagiDictionaries

struct CheckDictionaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks every file of the dictionaries and prints all that is wrong, like a compiler.",
    discussion: "Exit status 1 when there are errors. Warnings do not stop a release.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
    case en
    case ja
  }

  @OptionGroup var dictionaries: DictionaryOptions

  @Option(help: "How to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text

  @Option(help: "The language of the messages: en or ja.")
  var language = MessageLanguage.en

  func run() throws {
    // Filled in when the checker stands.
  }
}
