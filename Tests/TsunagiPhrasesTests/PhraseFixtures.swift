import FoundationEssentials
import TsunagiTestSupport

enum PhraseFixtures {
  /// The lines of a fixture as fields; comments begin with a hash and a space.
  static func lines(_ name: String) -> [[String]] {
    let data = (try? TestData.file("Tests/TsunagiPhrasesTests/Fixtures/\(name)")) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("# ") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
