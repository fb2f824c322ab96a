import ArgumentParser
import TsunagiDictionaries
import TsunagiLanguage

struct ApproveDictionaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Records that a named person has read a response's text in a language and approves it.")

  @OptionGroup var dictionaries: DictionaryOptions

  @Argument(help: "The id of the response: genre.name")
  var response: String

  @Option(name: .shortAndLong, help: "The language of the text, as a BCP 47 tag.")
  var language: String

  @Option(name: .customLong("by"), help: "The name of the person who approves.")
  var name: String

  func run() throws {
    guard let tag = LanguageTag(language) else {
      throw ValidationError("--language takes a BCP 47 tag such as vi or pt-BR, not '\(language)'")
    }
    do {
      let changed = try DictionaryEditor(folder: dictionaries.locate()).approve(response, in: tag, by: name)
      StandardError.write(changed ? "\(response) is reviewed in \(tag)\n" : "\(response) was reviewed already\n")
    } catch let error as DictionaryEditError {
      StandardError.write("tsunagi: \(error)\n")
      throw ExitCode.failure
    }
  }
}
