import Testing
import TsunagiDictionaries
import TsunagiJSON
import TsunagiPipeline
import TsunagiTestSupport

/// Whole conversations from `Fixtures/conversations`, through the real dictionaries.
///
/// Each line has an input and what of its answer matters: an object must have the named fields, a list the same length;
/// of what was found in the text, the named must be there.
@Suite struct ConversationFileTests {
  private static let folder = "Tests/TsunagiPipelineTests/Fixtures/conversations"

  static let files: [String] = (try? TestData.names(in: folder)) ?? []

  @Test func thereAreConversations() {
    #expect(Self.files.count >= 10)
  }

  @Test(arguments: files)
  func goesAsWritten(file: String) throws {
    let stage = try TestStage.shared.get()
    let writer = DecisionWriter(stage: stage, explains: true)
    var state = stage.newSession()
    for (number, line) in try TestData.file("\(Self.folder)/\(file)").split(separator: 0x0A).enumerated() {
      let story = try JSONReader.standard.read(Array(line))
      let input = try ChatInput(json: try #require(story["in"]))
      let decision = try stage.handle(input, in: state)
      state = decision.state
      var output = JSONWriter()
      writer.write(decision, input: [0x7B, 0x7D], to: &output)
      let answer = try JSONReader.standard.read(output.bytes)
      let faults = Expectation.faults(expected: try #require(story["out"]), found: answer, at: "")
      #expect(faults.isEmpty, "\(file):\(number + 1): \(faults.joined(separator: "; "))\n\(output.text)")
    }
  }
}

/// Compares an answer with what of it was expected.
enum Expectation {
  /// Lists of what was found in a text: the expected must be among them, and an empty list means none at all.
  private static let findings = ["/signals", "/phrases", "/entities", "/terms"]

  static func faults(expected: JSONValue, found: JSONValue?, at path: String) -> [String] {
    guard let found else { return ["\(path) is missing"] }
    if let object = expected.object {
      return object.members.flatMap { faults(expected: $0.value, found: found[$0.key], at: "\(path)/\($0.key)") }
    }
    if let array = expected.array, findings.contains(where: path.hasSuffix), !array.isEmpty {
      return array.enumerated().flatMap { index, element in
        let attempts = (found.array ?? []).map { faults(expected: element, found: $0, at: "\(path)/\(index)") }
        if attempts.contains(where: \.isEmpty) { return [String]() }
        return attempts.min { $0.count < $1.count } ?? ["\(path) has nothing"]
      }
    }
    if let array = expected.array {
      guard let others = found.array, others.count == array.count else {
        return ["\(path) has \(found.array?.count ?? 0) elements, expected \(array.count)"]
      }
      return zip(array, others).enumerated().flatMap { index, pair in
        faults(expected: pair.0, found: pair.1, at: "\(path)/\(index)")
      }
    }
    return expected == found ? [] : ["\(path) is \(found.json.text), expected \(expected.json.text)"]
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
