import TsunagiDictionaries
import TsunagiPipeline

/// Embeds the stage in a program: a Vietnamese customer asks for a Japanese-speaking operator.
///
/// Run it with `swift run Embed path/to/dictionaries`.
@main
struct Embed {
  enum Failure: Error {
    case dictionaries([Diagnostic])
  }

  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "../../dictionaries"
    let loaded = DictionaryFolder.load(folder)
    guard let dictionaries = loaded.snapshot else { throw Failure.dictionaries(loaded.diagnostics) }

    let stage = Stage(dictionaries: dictionaries)
    var state = stage.newSession(locale: "vi-VN")
    let messages = ["Xin chào", "Tôi muốn gặp nhân viên nói được tiếng Nhật"]
    for text in messages {
      let decision = try stage.handle(ChatInput(text: text), in: state)
      state = decision.state

      print("customer: \(text)")
      for translation in decision.message?.translations ?? [] {
        print("  operator reads [\(translation.source.rawValue)]: \(translation.text)")
      }
      for reply in decision.replies { print("  customer reads: \(reply.text)") }
    }
    print("state: \(state.phase.rawValue)")
    print("wanted: \(state.operatorLanguageWishes.map(\.language.description).joined(separator: ", "))")
  }
}
