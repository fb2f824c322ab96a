import ArgumentParser

@main
struct Tsunagi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tsunagi",
    abstract: "Translation and handoff between a shop's customers and its operators.",
    version: Version.current,
    subcommands: [
      Serve.self, Demo.self, Pipe.self, Detect.self, Render.self, Dictionaries.self,
    ])
}

/// The version of the program, raised with CHANGELOG.md.
enum Version {
  static let current = "0.1.0"
}
