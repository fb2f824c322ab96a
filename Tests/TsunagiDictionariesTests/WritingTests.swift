import FoundationEssentials
import Testing
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTestSupport

@testable import TsunagiDictionaries

@Suite struct DictionaryEditorTests {
  static let cases = FixtureFolder.names(in: "approve").filter { $0.hasSuffix(".before.yaml") }

  /// The files' stamps are those of their Japanese texts: the approved file has no stale text in English.
  @Test(arguments: cases) func changesTheLinesOfOneTextOnly(name: String) throws {
    let path = "\(FixtureFolder.root)/approve/\(name)"
    let approved = try DictionaryEditor.approve(
      [UInt8](try TestData.file(path)), file: name, in: .en, by: "Hanako: Sato")
    let expected = try TestData.file(path.replacing(".before.", with: ".after."))
    #expect(String(decoding: approved, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test(arguments: cases) func approvingTwiceChangesNothing(name: String) throws {
    let bytes = [UInt8](try TestData.file("\(FixtureFolder.root)/approve/\(name)"))
    let once = try DictionaryEditor.approve(bytes, file: name, in: .en, by: "Sato")
    #expect(try DictionaryEditor.approve(once, file: name, in: .en, by: "Sato") == once)
    let read = try #require(
      YAMLReader.read(once, findings: DiagnosticCollector(file: name))
        .flatMap { CannedResponse($0, findings: DiagnosticCollector(file: name)) })
    let source = try #require(read.texts[.ja])
    #expect(read.texts[.en]?.state == .reviewed)
    #expect(read.texts[.en]?.stamp == TextStamp.stamp(of: source.text))
  }

  @Test func refusesWhatIsNotThere() throws {
    let editor = DictionaryEditor(folder: TestData.root.appending(path: "\(FixtureFolder.root)/example").path)
    #expect(throws: DictionaryEditError.noSuchResponse("other.nothing")) {
      try editor.approve("other.nothing", in: .en, by: "x")
    }
    #expect(throws: DictionaryEditError.noSuchResponse("../x.y")) { try editor.approve("../x.y", in: .en, by: "x") }
    #expect(throws: DictionaryEditError.noSuchText("returns_refunds.refund_issued", .th)) {
      try editor.approve("returns_refunds.refund_issued", in: .th, by: "x")
    }
  }

  @Test func writesTheFileOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tsunagi-\(UInt64.random(in: 0...UInt64.max))")
    let file = folder.appending(path: "responses/returns_refunds/refund_issued.yaml")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: nil)
    defer { try? FileManager.default.removeItem(at: folder) }
    try TestData.file("\(FixtureFolder.root)/example/responses/returns_refunds/refund_issued.yaml").write(to: file)
    let editor = DictionaryEditor(folder: folder.path)
    #expect(try editor.approve("returns_refunds.refund_issued", in: .en, by: "Sato"))
    let written = try Data(contentsOf: file)
    #expect(try !editor.approve("returns_refunds.refund_issued", in: .en, by: "Sato"))
    #expect(try Data(contentsOf: file) == written)
  }
}

@Suite struct DictionaryFormatterTests {
  static let cases = FixtureFolder.names(in: "format").filter { $0.hasSuffix(".before.yaml") }
  static let accepted = YAMLDifferentialTests.accepted

  @Test(arguments: cases) func bringsIntoCanonicalForm(name: String) throws {
    let path = "\(FixtureFolder.root)/format/\(name)"
    let (bytes, diagnostics) = DictionaryFormatter.formatted([UInt8](try TestData.file(path)), file: name)
    #expect(diagnostics == [])
    let expected = try TestData.file(path.replacing(".before.", with: ".after."))
    #expect(String(decoding: bytes ?? [], as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test(arguments: accepted + cases.map { "\(FixtureFolder.root)/format/\($0)" })
  func keepsWhatTheFileSaysAndIsStable(path: String) throws {
    let bytes = [UInt8](try TestData.file(path))
    let formatted = try #require(DictionaryFormatter.formatted(bytes, file: path).bytes)
    let again = try #require(DictionaryFormatter.formatted(formatted, file: path).bytes)
    #expect(String(decoding: again, as: UTF8.self) == String(decoding: formatted, as: UTF8.self))
    let findings = DiagnosticCollector(file: path)
    if YAMLReader.read(bytes, findings: findings) != nil, findings.diagnostics.isEmpty {
      #expect(values(of: formatted) == values(of: bytes))
    }
    // A comment is never lost.
    #expect(formatted.count { $0 == UInt8(ascii: "#") } == bytes.count { $0 == UInt8(ascii: "#") })
  }

  @Test func theDictionariesOfTheProductAreInCanonicalForm() {
    let result = DictionaryFormatter.format(
      folder: TestData.root.appending(path: "dictionaries").path, write: false)
    #expect(result.changed == [])
    #expect(result.diagnostics == [])
  }

  @Test func leavesBrokenFilesAlone() {
    let (bytes, diagnostics) = DictionaryFormatter.formatted(Array("a: [x]\n".utf8), file: "a.yaml")
    #expect(bytes == nil)
    #expect(diagnostics.map(\.code) == ["flow_style"])
  }

  private func values(of bytes: [UInt8]) -> [String] {
    func flat(_ node: YAMLNode) -> [String] {
      switch node.content {
      case .empty: ["-"]
      // The break that ends a block is no part of what the text says.
      case .scalar(let scalar): [scalar.text.hasSuffix("\n") ? String(scalar.text.dropLast()) : scalar.text]
      case .sequence(let items): ["["] + items.flatMap(flat) + ["]"]
      case .mapping(let entries): ["{"] + entries.flatMap { [$0.key] + flat($0.value) } + ["}"]
      }
    }
    return YAMLReader.read(bytes, findings: DiagnosticCollector(file: "")).map(flat) ?? []
  }
}
