import ArgumentParser
import Glibc
import TsunagiDictionaries
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPipeline

struct Pipe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Passes messages through the stage: JSON Lines in, JSON Lines out, one for each, in order.",
    discussion: """
      Each line is an object with a text, for example {"text":"Tôi muốn gặp nhân viên","session":"s1"}. Sessions live \
      for the run. A bad line gives an error object in its place and the run goes on; the exit status is then 1.
      """)

  @OptionGroup var dictionaries: DictionaryOptions

  @Option(name: .customLong("to"), help: "The language that operators work in, as a BCP 47 tag.")
  var operatorLanguage = "ja"

  @Flag(help: "List the phrases that a counter-pattern cancelled.")
  var explain = false

  func run() async throws {
    guard let language = LanguageTag(operatorLanguage) else {
      throw ValidationError("--to takes a BCP 47 tag such as ja, en or zh-Hans, not '\(operatorLanguage)'")
    }
    signal(SIGPIPE, SIG_IGN)
    let snapshot = try dictionaries.load()
    let tag = snapshot.languages.bestMatch(for: language.description)
    let stage = Stage(dictionaries: snapshot, configuration: StageConfiguration(operatorLanguage: tag))
    var run = PipeRun(stage: stage, explains: explain)
    var reader = LineReader(limit: PipeRun.lineLimit)
    var output = StandardOutput()
    while let line = reader.next() {
      output.line(run.answer(line))
      if !reader.hasBuffered { output.flush() }
    }
    output.flush()
    if run.failures > 0 { throw ExitCode.failure }
  }
}

/// One run of the pipe: the sessions it has seen and the lines that failed.
struct PipeRun {
  /// The most bytes that a line may have.
  static let lineLimit = 1 << 20

  private(set) var failures = 0
  private var number = 0
  private var sessions: [String: SessionState] = [:]
  private let stage: Stage
  private let writer: DecisionWriter

  init(stage: Stage, explains: Bool) {
    self.stage = stage
    writer = DecisionWriter(stage: stage, explains: explains)
  }

  /// The answer to the next line: a decision, or an error in its place.
  mutating func answer(_ line: LineReader.Line) -> [UInt8] {
    number += 1
    guard case .bytes(let bytes) = line else {
      return failure(
        InputError(.lineTooLong, "the line has more than \(PipeRun.lineLimit) bytes; send a shorter text"), id: nil)
    }
    let value: JSONValue
    do {
      value = try JSONReader.request.read(bytes)
    } catch {
      return failure(InputError(error), id: nil)
    }
    do {
      let input = try ChatInput(json: value)
      let before = sessions[input.session] ?? stage.newSession(locale: input.locale)
      let decision = try stage.handle(input, in: before)
      sessions[input.session] = decision.state
      var output = JSONWriter(capacity: 2048)
      writer.write(decision, input: PipeRun.trimmed(bytes), to: &output)
      return output.bytes
    } catch {
      return failure(error as? InputError ?? InputError(.invalidField, "\(error)"), id: value["id"]?.string)
    }
  }

  private mutating func failure(_ error: InputError, id: String?) -> [UInt8] {
    failures += 1
    var output = JSONWriter(capacity: 128)
    output.object { object in
      object.object("error") {
        $0.field("code", error.code.rawValue)
        $0.field("message", error.message)
        $0.fieldIfPresent("field", error.field)
      }
      object.field("line", number)
      object.fieldIfPresent("id", id)
    }
    return output.bytes
  }

  /// The line without the white space that JSON allows around a value.
  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[start...end]
  }
}
