import FoundationEssentials
import TsunagiTestSupport

/// Rows of a tab-separated fixture; lines that begin with `#` are comments.
enum LanguageFixture {
  static func rows(_ name: String) throws -> [[String]] {
    let data = try TestData.file("Tests/TsunagiLanguageTests/Fixtures/\(name).tsv")
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
  }
}
