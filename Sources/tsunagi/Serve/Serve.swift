import ArgumentParser
import FoundationEssentials
import Logging
import TsunagiDictionaries
import TsunagiLanguage
import TsunagiPipeline
import TsunagiServer
import TsunagiStore
import TsunagiStoreSQLite

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the stage over HTTP: sessions, messages from both sides, event streams, routing.",
    discussion: """
      Settings come from a file, from TSUNAGI_… variables and from flags, the later ones winning; --print-config shows \
      what is in force and where each can be set. Stop it with Ctrl-C: requests under way finish, streams are told.
      """)

  @Option(help: "A file of settings, one 'key = value' a line.")
  var config: String?

  @Option(help: "The address to listen on. Default: 127.0.0.1, reached from this machine only.")
  var host: String?

  @Option(help: "The port to listen on; 0 lets the system choose. Default: 8080.")
  var port: Int?

  @Option(help: "The folder of the database and of the first key. Default: $XDG_STATE_HOME/tsunagi.")
  var state: String?

  @Option(help: "The dictionaries folder.")
  var dictionaries: String?

  @Option(name: .customLong("set"), help: "Any other setting, as key=value; may be given several times.")
  var settings: [String] = []

  @Flag(help: "Print the settings in force and exit.")
  var printConfig = false

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let configuration = try settingsInForce(environment)
    if printConfig {
      print(configuration.printed)
      return
    }
    LoggingSystem.bootstrap { JSONLogHandler(label: $0) }
    var logger = Logger(label: "tsunagi")
    logger.logLevel = Logger.Level(rawValue: configuration.logLevel) ?? .info

    let folder = try DictionaryFolder.locate(explicit: configuration.dictionaries, environment: environment)
    let stages = try LiveStage(folder: folder, configuration: configuration).holder()
    let stateFolder = try StateFolder.prepare(configuration.state, environment: environment)
    let store = try SQLiteStore(path: stateFolder + "/tsunagi.sqlite")
    let server = try ChatServer(configuration: configuration, store: store, stages: stages, logger: logger)
    let firstKey = try await ServerGreeting.key(stateFolder, configuration, store)
    try await server.run { port in
      ServerGreeting.write(host: configuration.host, port: port, keyFile: firstKey, folder: stateFolder)
    }
    await store.close()
  }

  private func settingsInForce(_ environment: [String: String]) throws -> ServerConfiguration {
    var configuration = ServerConfiguration()
    if let config {
      guard let text = try? String(contentsOf: URL(filePath: config), encoding: .utf8) else {
        throw ValidationError("--config: '\(config)' cannot be read as UTF-8 text")
      }
      try configuration.apply(file: text, named: config)
    }
    try configuration.apply(environment: environment)
    for (key, value) in [
      ("host", host), ("port", port.map(String.init)), ("state", state), ("dictionaries", dictionaries),
    ] {
      if let value { try configuration.set(key, to: value, source: "--\(key)") }
    }
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw ValidationError("--set takes key=value, not '\(setting)'") }
      try configuration.set(String(parts[0]), to: String(parts[1]), source: "--set")
    }
    return configuration
  }
}
