import FoundationEssentials
import Testing
import TsunagiTestSupport

@testable import TsunagiDictionaries

/// Small dictionaries that stand under `Fixtures`, and what has to be found in them.
struct FixtureFolder {
  static let root = "Tests/TsunagiDictionariesTests/Fixtures"

  /// The path from the root of the checkout.
  let path: String

  init(_ name: String) {
    path = "\(Self.root)/\(name)"
  }

  /// The names of everything in a folder of the fixtures, sorted.
  static func names(in folder: String) -> [String] {
    let path = TestData.root.appending(path: "\(root)/\(folder)").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func files() throws -> DictionaryFiles {
    try DictionaryFiles(folder: TestData.root.appending(path: path).path)
  }

  /// The files laid over those of `base`, which every dictionary needs; `without.txt` names files of `base` to leave
  /// out.
  func files(over base: FixtureFolder) throws -> DictionaryFiles {
    let all = try files().files
    let without = all.first { $0.path.text == "without.txt" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let own = all.filter { !["expected.txt", "without.txt"].contains($0.path.text) }
    let replaced = Set(own.map(\.path.text) + without.split(separator: "\n").map(String.init))
    return DictionaryFiles(try base.files().files.filter { !replaced.contains($0.path.text) } + own)
  }
}

/// Compares findings with a file of one a line. `TSUNAGI_RECORD=1` writes the file anew, to be read before it is kept.
func expect(_ diagnostics: [Diagnostic], match path: String) throws {
  let found = diagnostics.map { "\($0)\n" }.joined()
  if ProcessInfo.processInfo.environment["TSUNAGI_RECORD"] != nil {
    try Data(found.utf8).write(to: TestData.root.appending(path: path))
  }
  let expected = String(decoding: try TestData.file(path), as: UTF8.self)
  #expect(found == expected, "in \(path)")
}
