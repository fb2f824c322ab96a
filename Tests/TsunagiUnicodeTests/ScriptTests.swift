import Testing
import TsunagiUnicode

struct ScriptTests {
  static let rows = Result { try Fixture.rows("scripts.tsv", columns: 3) }

  @Test(arguments: try rows.get())
  func scriptAndExtensions(row: Fixture.Row) throws {
    let scalar = try #require(UInt32(row.columns[0], radix: 16).flatMap(Unicode.Scalar.init))
    let extensions = row.columns[2].split(separator: " ").compactMap { Script(code: String($0)) }
    #expect(Script(of: scalar).code == row.columns[1])
    #expect(Set(Script.extensions(of: scalar)) == Set(extensions))
    #expect(extensions.allSatisfy { $0.includes(scalar) })
  }

  @Test func codesAreKnownBothWays() {
    #expect(Script(code: "Hira") == Script(of: "あ"))
    #expect(Script(code: "Hira") != Script(of: "ア"))
    #expect(Script(code: "Abcd") == nil)
    #expect(Script(code: "Hira")?.includes("ー") == true)
    #expect(Script(code: "Latn")?.includes("ー") == false)
  }
}
