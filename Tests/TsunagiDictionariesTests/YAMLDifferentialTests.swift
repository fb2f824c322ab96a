import FoundationEssentials
import Testing
import TsunagiTestSupport
import Yams

@testable import TsunagiDictionaries

/// What the strict reader accepts means the same to libyaml.
@Suite struct YAMLDifferentialTests {
  static let accepted =
    FixtureFolder.names(in: "yaml/accepted").map { "\(FixtureFolder.root)/yaml/accepted/\($0)" } + dictionaries
  /// Every file of the dictionaries that the product comes with.
  static let dictionaries =
    ((try? DictionaryFiles(folder: TestData.root.appending(path: "dictionaries").path).files) ?? [])
    .map { "dictionaries/\($0.path.text)" }

  @Test(arguments: accepted) func readsWhatAGeneralReaderReads(path: String) throws {
    let bytes = [UInt8](try TestData.file(path))
    let findings = DiagnosticCollector(file: path)
    let node = try #require(YAMLReader.read(bytes, findings: findings))
    #expect(findings.diagnostics.map(\.description) == [])
    let reference = try #require(try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)))
    #expect(Self.outline(node) == Self.outline(reference))
  }

  static func outline(_ node: YAMLNode) -> String {
    switch node.content {
    case .empty: "\"\"\n"
    case .scalar(let scalar): "\(scalar.text.debugDescription)\n"
    case .sequence(let items): "list\n" + items.map { "- \(outline($0))" }.joined() + "end\n"
    case .mapping(let entries):
      "mapping\n" + entries.map { "\($0.key.debugDescription): \(outline($0.value))" }.joined() + "end\n"
    }
  }

  static func outline(_ node: Yams.Node) -> String {
    switch node {
    case .scalar(let scalar): "\(scalar.string.debugDescription)\n"
    case .sequence(let items): "list\n" + items.map { "- \(outline($0))" }.joined() + "end\n"
    case .mapping(let mapping):
      "mapping\n"
        + mapping.map { "\(($0.key.string ?? "?").debugDescription): \(outline($0.value))" }.joined() + "end\n"
    case .alias: "alias\n"
    }
  }
}
