import FoundationEssentials
import Testing
import TsunagiJSON
import TsunagiTestSupport

/// The public JSONTestSuite: what must be read, what must be refused, and what we decided where it is open.
@Suite(.enabled(if: TestData.hasShared)) struct JSONTestSuiteTests {
  private func files(_ prefix: String) throws -> [String] {
    let folder = try #require(TestData.shared).appending(path: "suites/jsontestsuite/test_parsing")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private func verdict(_ file: String, _ reader: JSONReader = .standard) throws -> String {
    let bytes = Array(try TestData.shared("suites/jsontestsuite/test_parsing/\(file)"))
    do {
      _ = try reader.read(bytes)
      return "accepted"
    } catch {
      #expect(error.offset <= bytes.count)
      return error.code.rawValue
    }
  }

  @Test func everythingValidIsAccepted() throws {
    let files = try files("y_")
    #expect(files.count == 95)
    let grammar = JSONReader(duplicateKeys: .lastCounts)
    for file in files { #expect(try verdict(file, grammar) == "accepted", "\(file)") }
  }

  /// Valid by the grammar, and the one thing beyond it that the standard reader refuses.
  @Test func onlyDuplicateKeysAreRefusedBeyondTheGrammar() throws {
    for file in try files("y_") {
      let expected = file.hasPrefix("y_object_duplicated_key") ? "duplicate_key" : "accepted"
      #expect(try verdict(file) == expected, "\(file)")
    }
  }

  @Test func everythingInvalidIsRefused() throws {
    let files = try files("n_")
    #expect(files.count == 188)
    for file in files { #expect(try verdict(file) != "accepted", "\(file)") }
  }

  @Test func openQuestionsAreDecided() throws {
    let decided = Dictionary(uniqueKeysWithValues: try Table.rows("implementation-defined.tsv").map { ($0[0], $0[1]) })
    #expect(try files("i_") == decided.keys.sorted())
    for (file, expected) in decided { #expect(try verdict(file) == expected, "\(file)") }
  }
}
