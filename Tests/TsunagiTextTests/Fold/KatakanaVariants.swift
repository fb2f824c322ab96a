import Testing
import TsunagiTestSupport

@testable import TsunagiText

/// How many real spelling variants the fold brings together, and how few different words.
@Suite(.enabled(if: TestData.hasShared)) struct KatakanaVariants {
  private func rows() throws -> [[String]] {
    let data = try TestData.shared("suites/katakana-variants/katakana-variant-pairs.tsv")
    return Fixture.lines(String(decoding: data, as: UTF8.self)).filter { !$0.isEmpty }
      .map { $0.split(separator: "\t").map(String.init) }
  }

  @Test func variantsMeet() throws {
    let equal = try rows().filter { Fold.fold($0[0]).bytes == Fold.fold($0[1]).bytes }
    #expect(equal.count { $0[2] == "long-vowel-only" } >= 528)
    #expect(equal.count >= 1_760)
  }

  @Test func headwordsStayApart() throws {
    let headwords = Set(try rows().map { $0[0] })
    let folds = Set(headwords.map { Fold.fold($0).bytes })
    #expect(headwords.count - folds.count <= 8)
  }
}
