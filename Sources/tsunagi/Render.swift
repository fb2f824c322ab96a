import ArgumentParser
import TsunagiDictionaries
import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a canned response in a language.",
    discussion:
      "Example: tsunagi render orders_delivery.where_is_my_order --language vi --set order=250-1234567-1234567")

  @OptionGroup var dictionaries: DictionaryOptions

  @Argument(help: "The id of the response: genre.name")
  var response: String

  @Option(name: .shortAndLong, help: "The reader's language, as a BCP 47 tag.")
  var language: String

  @Option(name: .customLong("set"), help: "A parameter, as name=value; may be given several times.")
  var settings: [String] = []

  @Flag(help: "Print a JSON object with the language that was really used.")
  var json = false

  func run() throws {
    guard let tag = LanguageTag(language) else {
      throw ValidationError("--language takes a BCP 47 tag such as vi or pt-BR, not '\(language)'")
    }
    var arguments: [String: String] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ValidationError("--set takes name=value, not '\(setting)'")
      }
      arguments[String(parts[0])] = String(parts[1])
    }
    let snapshot = try dictionaries.load()
    let reader = snapshot.languages.bestMatch(for: tag.description)
    do {
      let rendered = try snapshot.responses.render(response, in: reader, arguments: arguments)
      var output = StandardOutput()
      output.line(json ? object(rendered) : Array(rendered.text.utf8))
      output.flush()
    } catch {
      StandardError.write("tsunagi: \(error)\n")
      throw ExitCode.failure
    }
  }

  private func object(_ rendered: RenderedResponse) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object {
      $0.field("response", response)
      $0.field("language", rendered.language.description)
      $0.field("text", rendered.text)
      $0.field("fallback", rendered.isFallback)
    }
    return writer.bytes
  }
}
