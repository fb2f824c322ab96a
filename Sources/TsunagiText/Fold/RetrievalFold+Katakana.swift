/// The last letters of a run of katakana as they were written out, newest first; zero where there was none.
private struct RecentKatakana {
  var letters: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  var count = 0

  /// Where the newest letter stands in the input.
  var start = 0

  mutating func push(_ letter: UInt32, at start: Int) {
    letters = (letter, letters.0, letters.1, letters.2)
    count += 1
    self.start = start
  }

  mutating func pop() {
    letters = (letters.1, letters.2, letters.3, letters.3)
    count -= 1
  }

  /// Whether a ー that another letter follows is one that is often left out: ボディーチェック, パーティードレス.
  var endsInOptionalMark: Bool {
    letters.0 == Katakana.longMark && letters.1 == Katakana.smallI && Katakana.isTeOrDe(letters.2) && letters.3 != 0
  }
}

extension RetrievalFold {
  /// Folds a run of katakana letter by letter; returns where it ends.
  mutating func foldKatakana(at start: Int) -> Int {
    var recent = RecentKatakana()
    var offset = start
    while offset < input.count {
      let scalar = input.scalar(at: offset)
      let end = offset + scalar.length
      if Katakana.isLetter(scalar.value) {
        if recent.endsInOptionalMark {
          writer.copy(upTo: offset)
          writer.absorbLastScalar(from: recent.start)
          recent.pop()
        }
        offset = foldLetter(scalar.value, at: offset, &recent)
      } else if scalar.value == Katakana.middleDot {
        guard recent.count > 0, Katakana.isLetter(next(end)) else { break }
        writer.delete(offset..<end)
        offset = end
      } else if isLongMark(scalar.value, from: offset, to: end, in: recent) {
        if recent.letters.0 == Katakana.longMark {
          writer.absorb(offset..<end)
        } else {
          if scalar.value != Katakana.longMark { writer.replace(offset..<end, with: Katakana.longMark) }
          recent.push(Katakana.longMark, at: offset)
        }
        offset = end
      } else {
        break
      }
    }
    if offset == start { return skipLoneMark(at: start) }
    if recent.letters.0 == Katakana.longMark, recent.count > 3,
      !Katakana.endsInShortWord(recent.letters.2, recent.letters.1)
    {
      writer.copy(upTo: offset)
      writer.absorbLastScalar(from: recent.start)
    }
    return offset
  }

  private mutating func foldLetter(_ letter: UInt32, at offset: Int, _ recent: inout RecentKatakana) -> Int {
    let end = offset + 3
    let before = recent.letters.0
    var folded = letter
    if letter == Katakana.vu {
      let following = next(end)
      if let voiced = Katakana.voiced(following) {
        writer.replace(offset..<end + 3, with: voiced, isSingle: false)
        recent.push(voiced, at: offset)
        return end + 3
      }
      folded = Katakana.isSmallY(following) ? 0x30D3 : 0x30D6
    } else if (0x30F7...0x30FA).contains(letter) {
      folded = [0x30D0, 0x30D3, 0x30D9, 0x30DC][Int(letter - 0x30F7)]
    } else if Katakana.isSmallVowel(letter), Katakana.takesEitherVowel(before) {
      folded = letter + 1
    } else if letter == Katakana.i, Katakana.isLengthenedByI(before), next(end) != Katakana.n {
      folded = Katakana.longMark
    } else if letter == Katakana.ya, Katakana.glides(before) {
      folded = Katakana.a
    }
    if folded != letter { writer.replace(offset..<end, with: folded) }
    recent.push(folded, at: offset)
    return end
  }

  /// Whether a prolonged sound mark stands here, or a dash between two letters that was typed for one.
  private func isLongMark(_ scalar: UInt32, from start: Int, to end: Int, in recent: RecentKatakana) -> Bool {
    guard recent.count > 0 else { return false }
    return scalar == Katakana.longMark || (Punctuation.isDash(scalar) && Katakana.isLetter(next(end)))
  }

  /// A mark that lengthens no katakana: between digits it was typed for a hyphen.
  private mutating func skipLoneMark(at offset: Int) -> Int {
    let end = offset + 3
    if offset > 0, end < input.count, input.scalar(at: offset).value == Katakana.longMark,
      Self.isDigit(input[offset - 1]), Self.isDigit(input[end])
    {
      writer.replace(offset..<end, with: 0x2D)
    }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func next(_ offset: Int) -> UInt32 {
    offset < input.count ? input.scalar(at: offset).value : 0
  }
}
