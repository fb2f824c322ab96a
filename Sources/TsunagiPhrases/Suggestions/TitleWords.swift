import TsunagiMatching
import TsunagiText

/// The words of a title that can be told without a dictionary.
enum TitleWords {
  /// Shorter ones are particles: letters of spaced scripts, or of unspaced ones.
  private static let leastLetters = 4
  private static let leastIdeographs = 2

  /// The folded words: runs of letters where words are separated; where they are not, runs between hiragana.
  static func words(of title: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var run = String.UnicodeScalarView()
    var kind = LetterClass.separator
    func close() {
      let least = kind == .spaced ? leastLetters : leastIdeographs
      if run.count >= least { words.append(Array(String(run).utf8)) }
      run = String.UnicodeScalarView()
    }
    for scalar in Fold.fold(title).text.unicodeScalars {
      let isHiragana = (0x3041...0x309F).contains(scalar.value)
      let next = isHiragana ? LetterClass.separator : LetterClass(of: scalar)
      if next == .mark, !run.isEmpty {
        run.append(scalar)
        continue
      }
      if next != kind {
        close()
        kind = next
      }
      if next == .spaced || next == .unspaced { run.append(scalar) }
    }
    close()
    return words
  }
}
