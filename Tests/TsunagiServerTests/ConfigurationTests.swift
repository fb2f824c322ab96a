import Testing

@testable import TsunagiServer

@Suite struct ConfigurationTests {
  @Test func laterSourcesWin() throws {
    var configuration = ServerConfiguration()
    #expect(configuration.host == "127.0.0.1")
    try configuration.apply(
      file: "# a comment\n\n  port = 9000 \nhost=0.0.0.0\nidle_seconds\t=\t5\r\n", named: "tsunagi.conf")
    try configuration.apply(environment: ["TSUNAGI_PORT": "9001", "TSUNAGI_DICTIONARIES_EXTRA": "x", "PATH": "/"])
    #expect(configuration.port == 9001)
    #expect(configuration.host == "0.0.0.0")
    #expect(configuration.limits.idleSeconds == 5)
  }

  @Test(arguments: [
    ("port = 70000", "tsunagi.conf:1: port: \"70000\" is no whole number from 0 to 65535"),
    ("\nprot = 1", "tsunagi.conf:2: unknown setting \"prot\""),
    ("log_level = loud", "tsunagi.conf:1: log_level: \"loud\" is none of trace, debug"),
    ("port", "tsunagi.conf:1: expected \"key = value\""),
    ("host =", "tsunagi.conf:1: host: a value is needed"),
  ])
  func errorsSayWhereAndWhat(text: String, message: String) throws {
    var configuration = ServerConfiguration()
    let error = try #require(throws: ConfigurationError.self) {
      try configuration.apply(file: text, named: "tsunagi.conf")
    }
    #expect(error.description.hasPrefix(message))
  }

  @Test func environmentErrorsNameTheVariable() throws {
    var configuration = ServerConfiguration()
    let error = try #require(throws: ConfigurationError.self) {
      try configuration.apply(environment: ["TSUNAGI_STREAMS": "many"])
    }
    #expect(error.source == "TSUNAGI_STREAMS")
    #expect(error.code == .invalidValue)
  }

  /// Every setting is printed, and what is printed reads back as the same.
  @Test func printedFormReadsBack() throws {
    var configuration = ServerConfiguration()
    for setting in Setting.all where setting.key.hasPrefix("rate") || setting.key == "port" {
      try configuration.set(setting.key, to: "2000", source: "test")
    }
    configuration.state = "/var/lib/tsunagi"
    configuration.operatorLanguage = "en"
    var again = ServerConfiguration()
    try again.apply(file: configuration.printed, named: "printed")
    #expect(again == configuration)
  }
}
