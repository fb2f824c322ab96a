import Testing
import TsunagiUnicode

struct ConfusablesTests {
  static let rows = Result { try Fixture.rows("confusables.tsv", columns: 2) }

  @Test(arguments: try rows.get())
  func skeletonsTellWhatLooksAlike(row: Fixture.Row) {
    let other = String(row.columns[1].dropFirst(2))
    let areAlike = Confusables.skeleton(row.columns[0]) == Confusables.skeleton(other)
    #expect(areAlike == row.columns[1].hasPrefix("="))
  }

  @Test func longTextHasASkeleton() {
    let text = String(repeating: "\u{FDFA}", count: 1_000)
    #expect(Confusables.skeleton(text).utf8.count > text.utf8.count)
    #expect(Confusables.skeleton("") == "")
  }
}
