/// A stretch of a text in one group of scripts, with what its letters say.
struct LetterRun: Sendable {
  /// `nil` before the first letter.
  var group: ScriptGroup?
  /// UTF-8 bytes from the first letter to the last.
  var lowerBound = 0
  var upperBound = 0
  var letters = 0
  var words = 0
  /// Words that begin with a capital of ASCII.
  var capitals = 0
  var kana = 0
  var scores = LanguageScores()
  var han = HanScores()
  /// Slots of languages that alone use some letter seen.
  var exclusive: UInt16 = 0

  /// Letters by how much one says beside those of other scripts: names of products are Latin in a text of any script,
  /// hardly ever the other way round.
  var weight: Int {
    switch group {
    case nil: 0
    case .latin: letters &* (capitals &* 2 >= words ? 1 : 3)
    case .japaneseAndChinese, .hangul: letters &* 9
    case .other: letters &* 3
    default: letters &* 5
    }
  }

  mutating func add(_ other: LetterRun) {
    lowerBound = min(lowerBound, other.lowerBound)
    upperBound = max(upperBound, other.upperBound)
    count(other)
  }

  /// Adds what another run says, but not its place.
  mutating func count(_ other: LetterRun) {
    letters += other.letters
    words += other.words
    capitals += other.capitals
    kana += other.kana
    scores.add(other.scores)
    han.add(other.han)
    exclusive |= other.exclusive
  }
}
