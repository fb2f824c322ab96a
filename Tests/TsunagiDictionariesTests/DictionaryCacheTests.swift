import FoundationEssentials
import Testing
import TsunagiLanguage
import TsunagiMatching
import TsunagiPhrases
import TsunagiTerminology
import TsunagiTestSupport
import TsunagiText

@testable import TsunagiDictionaries

@Suite struct DictionaryCacheTests {
  private static let sentences = [
    "できれば日本語が話せる方をお願いします。払戻はいつですか", "toi muon gap nhan vien noi duoc tieng nhat",
    "日本語対応のキーボードを希望します", "When will I get my refunds? Order 250-1234567-1234567", "", "ต้องการคืนเงินกู้ คืนเงิน",
  ]

  private func withCache(_ body: (DictionaryCache) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tsunagi-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(DictionaryCache(folder: folder.path, builder: "this build"))
  }

  private func files() throws -> DictionaryFiles {
    try DictionaryFiles(folder: TestData.root.appending(path: "dictionaries").path)
  }

  private func file(_ cache: DictionaryCache) throws -> URL {
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.folder)
    return URL(filePath: cache.folder).appending(path: try #require(names.first))
  }

  @Test func aCompiledSnapshotSaysAndFindsTheSame() throws {
    try withCache { cache in
      let files = try files()
      let fresh = try #require(DictionaryFolder.load(files, cache: cache).snapshot)
      let compiled = try #require(cache.snapshot(version: fresh.version))
      #expect(compiled.version == files.version)
      #expect(compiled.languages == fresh.languages)
      #expect(compiled.genres == fresh.genres)
      #expect(compiled.routing == fresh.routing)
      #expect(compiled.concepts == fresh.concepts)
      #expect(compiled.doNotTranslate == fresh.doNotTranslate)
      #expect(compiled.intents == fresh.intents)
      #expect(compiled.responses.all == fresh.responses.all)
      let recognizer = EntityRecognizer()
      for sentence in Self.sentences + fresh.concepts.flatMap({ $0.examples.map(\.text) }) {
        let text = MessageText(sentence)
        let entities = recognizer.entities(in: text)
        #expect(compiled.terms.matches(in: text) == fresh.terms.matches(in: text))
        #expect(
          compiled.phrases.matches(in: text, entities: entities) == fresh.phrases.matches(in: text, entities: entities))
      }
    }
  }

  @Test func theSecondLoadIsTheCompiledOne() throws {
    try withCache { cache in
      let files = try files()
      _ = DictionaryFolder.load(files, cache: cache)
      // Were the files read again, the broken one would keep them from loading.
      var broken = files
      let version = files.version
      broken.files[0].bytes = Array("a: [x]".utf8)
      #expect(DictionaryFolder.load(broken, cache: cache).snapshot == nil)
      #expect(cache.snapshot(version: version)?.version == version)
      #expect(cache.snapshot(version: broken.version) == nil)
    }
  }

  @Test func whatIsNotWholeIsNotUsed() throws {
    try withCache { cache in
      let files = try files()
      let version = try #require(DictionaryFolder.load(files, cache: cache).snapshot).version
      let file = try file(cache)
      let whole = try Data(contentsOf: file)
      var changed = whole
      changed[changed.count / 2] ^= 1
      for damaged in [Data(), whole.prefix(40), whole.dropLast(1), changed] {
        try damaged.write(to: file)
        #expect(cache.snapshot(version: version) == nil)
        #expect(DictionaryFolder.load(files, cache: cache).snapshot?.version == version)
        #expect(cache.snapshot(version: version)?.version == version, "the damaged block is replaced")
      }
    }
  }

  @Test func anotherBuildsSnapshotIsNotUsed() throws {
    try withCache { cache in
      let version = try #require(DictionaryFolder.load(try files(), cache: cache).snapshot).version
      #expect(DictionaryCache(folder: cache.folder, builder: "another build").snapshot(version: version) == nil)
      let bytes = [UInt8](try Data(contentsOf: file(cache)))
      #expect(CompiledSnapshot.snapshot(bytes, version: version, builder: "another build") == nil)
      #expect(CompiledSnapshot.snapshot(bytes, version: "0", builder: "this build") == nil)
    }
  }

  @Test func keepsFewFiles() throws {
    try withCache { cache in
      let base = try FixtureFolder("base").files()
      for number in 0..<7 {
        var files = base
        files.files[0].bytes += Array("# \(number)\n".utf8)
        #expect(DictionaryFolder.load(files, cache: cache).snapshot != nil)
        #expect(cache.snapshot(version: files.version) != nil)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder).count == 4)
    }
  }

  @Test func standsWhereTheEnvironmentSays() {
    #expect(DictionaryCache.standard(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/h"])?.folder == "/c/tsunagi")
    #expect(
      DictionaryCache.standard(environment: ["XDG_CACHE_HOME": "c", "HOME": "/h"])?.folder == "/h/.cache/tsunagi")
    #expect(DictionaryCache.standard(environment: [:]) == nil)
    #expect(DictionaryCache.standard(environment: ["HOME": "/h"], program: "/nowhere") == nil)
  }

  @Test func blocksCutShortAreErrors() throws {
    var writer = FlatWriter()
    writer.string("one")
    writer.table([UInt32](0..<10))
    writer.texts(["a": "b"])
    for length in 0..<writer.bytes.count {
      var reader = FlatReader(Array(writer.bytes.prefix(length)))
      #expect(throws: FlatFormError.self) {
        _ = try reader.string()
        _ = try reader.table(of: UInt32.self)
        _ = try reader.texts() as [String: String]
      }
    }
    var reader = FlatReader(writer.bytes)
    #expect(try reader.string() == "one")
    #expect(try reader.table(of: UInt32.self) == [UInt32](0..<10))
    #expect(try reader.texts() == ["a": "b"])
    #expect(reader.isAtEnd)
  }
}
