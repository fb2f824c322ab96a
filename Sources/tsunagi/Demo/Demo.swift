import ArgumentParser
import Glibc
import TsunagiHandoff
import TsunagiPipeline

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows a bilingual chat in the terminal, both sides side by side, through the real stage.")

  @OptionGroup var dictionaries: DictionaryOptions

  @Option(help: "Seconds between two lines; 0 prints all at once. Default: 1.2 in a terminal, 0 elsewhere.")
  var pause: Double?

  func run() async throws {
    let snapshot = try dictionaries.load()
    let stage = Stage(dictionaries: snapshot)
    let screen = DemoScreen(isTerminal: isatty(STDOUT_FILENO) == 1)
    let pause = max(0, min(pause ?? (screen.isTerminal ? 1.2 : 0), 60))
    var state = stage.newSession(locale: "vi-VN")
    screen.header()
    for step in DemoScript.steps {
      if let caption = step.caption { screen.caption(caption) }
      let decision = try stage.handle(step.input, in: state)
      screen.show(decision, after: state)
      state = decision.state
      if pause > 0 { try await Task.sleep(for: .seconds(pause)) }
    }
    screen.footer(decisionTags: RoutingTags(state))
  }
}
