import ArgumentParser
import Glibc
import TsunagiJSON
import TsunagiLanguage

struct Detect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which language each line is in: one text a line in, one JSON object a line out.")

  @Option(help: "Restrict the answer to these languages, separated by commas: ja,en,vi.")
  var candidates: String?

  /// The most bytes that a line may have.
  private static let lineLimit = 1 << 24

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let allowed = try candidateSet()
    var reader = LineReader(limit: Detect.lineLimit)
    var output = StandardOutput()
    var number = 0
    var failures = 0
    while let line = reader.next() {
      number += 1
      var writer = JSONWriter(capacity: 96)
      switch line {
      case .bytes(let bytes):
        if let text = String(validating: bytes, as: UTF8.self) {
          Detect.write(LanguageIdentifier.shared.evidence(for: text, candidates: allowed), to: &writer)
        } else {
          failures += 1
          Detect.write(error: "invalid_utf8", "the line is not UTF-8", line: number, to: &writer)
        }
      case .tooLong:
        failures += 1
        Detect.write(
          error: "line_too_long", "the line has more than \(Detect.lineLimit) bytes", line: number, to: &writer)
      }
      output.line(writer.bytes)
      if !reader.hasBuffered { output.flush() }
    }
    output.flush()
    if failures > 0 { throw ExitCode.failure }
  }

  private func candidateSet() throws -> Set<LanguageTag>? {
    guard let candidates else { return nil }
    var tags: Set<LanguageTag> = []
    for part in candidates.split(separator: ",") {
      guard let tag = LanguageTag(String(part)) else {
        throw ValidationError("--candidates takes BCP 47 tags separated by commas, '\(part)' is none")
      }
      tags.insert(tag)
    }
    return tags
  }

  private static func write(_ evidence: LanguageEvidence, to writer: inout JSONWriter) {
    writer.object {
      $0.field("language", evidence.best.description)
      $0.field("confidence", evidence.confidence, decimals: 3)
      $0.field("script", evidence.script)
    }
  }

  private static func write(error code: String, _ message: String, line: Int, to writer: inout JSONWriter) {
    writer.object { object in
      object.object("error") {
        $0.field("code", code)
        $0.field("message", message)
      }
      object.field("line", line)
    }
  }
}
