import FoundationEssentials
import Testing
import TsunagiTestSupport

@testable import TsunagiUnicode

struct LikelySubtagsTests {
  private struct File: Decodable {
    let supplemental: Supplemental

    struct Supplemental: Decodable {
      let likelySubtags: [String: String]
    }
  }

  /// All of CLDR 42's own table, with ICU as it is called here; deprecated languages go to those that replace them.
  @Test(.enabled(if: TestData.hasShared))
  func everyRowOfTheTable() throws {
    let bytes = try TestData.shared("suites/cldr42/likelySubtags.json")
    let table = try JSONDecoder().decode(File.self, from: bytes).supplemental.likelySubtags
    #expect(table.count == 1_883)
    let replaced = table.keys.filter { tag in
      LocaleTags.canonical(tag).map { LocaleSubtags($0).language } != LocaleSubtags(tag).language
    }
    #expect(replaced.count == 29)
    let failures = table.filter { LocaleTags.withLikelySubtags($0.key) != $0.value }
    #expect(Set(failures.keys) == Set(replaced))
    #expect(failures.allSatisfy { !$0.value.isEmpty && LocaleTags.maximize($0.key) != nil })
  }
}
