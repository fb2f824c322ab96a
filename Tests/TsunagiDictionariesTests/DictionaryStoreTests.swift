import FoundationEssentials
import Testing
import TsunagiLanguage
import TsunagiTestSupport

@testable import TsunagiDictionaries

@Suite struct DictionaryStoreTests {
  /// A copy of the example over the base, to be changed by a test.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tsunagi-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try FixtureFolder("example").files(over: FixtureFolder("base")).files {
      let url = folder.appending(path: file.path.text)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: nil)
      try Data(file.bytes).write(to: url)
    }
    try body(folder)
  }

  @Test func aChangeComesIntoForceAsAWhole() throws {
    try withFolder { folder in
      let store = try DictionaryStore(folder: folder.path)
      let before = store.current
      try Data("other:\n  names:\n    en: Other things\nreturns_refunds:\n  names:\n    en: Returns\n".utf8)
        .write(to: folder.appending(path: "genres.yaml"))
      #expect(store.current.version == before.version)
      let reload = store.reload(standard: .loads)
      #expect(reload.hasChanged)
      #expect(reload.version == store.current.version)
      #expect(store.current.version != before.version)
      #expect(store.current.genres.first?.names[.en] == "Other things")
      #expect(!store.reload(standard: .loads).hasChanged)
    }
  }

  @Test func aBrokenChangeIsRefusedAndTold() throws {
    try withFolder { folder in
      let store = try DictionaryStore(folder: folder.path)
      let before = store.current.version
      try Data("other: [x]\n".utf8).write(to: folder.appending(path: "genres.yaml"))
      let reload = store.reload(standard: .loads)
      #expect(!reload.hasChanged)
      #expect(reload.version == before)
      #expect(store.current.version == before)
      #expect(reload.diagnostics.first?.code == "flow_style")
    }
  }

  @Test func theCheckersStandardAlsoAsksForTheAutomaticFlow() throws {
    try withFolder { folder in
      let store = try DictionaryStore(folder: folder.path)
      try Data("names:\n  - PayPay\n".utf8).write(to: folder.appending(path: "do-not-translate.yaml"))
      let reload = store.reload()
      #expect(!reload.hasChanged)
      #expect(Set(reload.diagnostics.filter { $0.severity == .error }.map(\.code)) == ["missing_automatic_response"])
    }
  }

  @Test func aBrokenFolderIsNeverHeld() throws {
    #expect(throws: DictionaryStoreError.self) { try DictionaryStore(folder: "/nowhere") }
  }
}
