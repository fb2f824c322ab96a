import CTsunagiLanguageModel

/// One pass over a text: its letters by run of script, words and n-grams looked up on the way.
///
/// Linear in the text. The buffer of letter codes lives as long as the call of `scan`.
struct LanguageScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let model: LanguageModel
  private let exclusive: UnsafePointer<UInt16>
  private let ascii: UnsafePointer<UInt16>
  private let artefacts: TextArtefact
  /// Codes of the word being read, with room for a row of zeros behind.
  private let codes: UnsafeMutablePointer<UInt8>
  /// Up to here a token is known not to be an address.
  private var plainUntil = 0

  private(set) var current = LetterRun()
  /// Runs before the current one, when a text has several scripts.
  private(set) var earlier: [LetterRun] = []

  private init(
    _ text: UnsafeBufferPointer<UInt8>, _ model: LanguageModel, _ exclusive: UnsafePointer<UInt16>,
    _ codes: UnsafeMutablePointer<UInt8>
  ) {
    self.text = text
    self.model = model
    self.exclusive = exclusive
    ascii = model.ascii
    artefacts = TextArtefact(text: text)
    self.codes = codes
  }

  /// Scans a text without the bytes of `protected`, which must be sorted. All runs but the last are in `earlier`.
  @inline(__always) static func scan(
    _ text: UnsafeBufferPointer<UInt8>, without protected: [Range<Int>], tables: LanguageIdentifier.Tables
  ) -> (last: LetterRun, earlier: [LetterRun]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ModelHash.longestWord + 16) { codes in
      tables.exclusive.withUnsafeBufferPointer { exclusive in
        guard let codes = codes.baseAddress, let exclusive = exclusive.baseAddress else { return (LetterRun(), []) }
        var scan = LanguageScan(text, tables.model, exclusive, codes)
        if protected.isEmpty {
          scan.read(from: 0, to: text.count)
        } else {
          scan.read(without: protected)
        }
        return (scan.current, scan.earlier)
      }
    }
  }

  private mutating func read(without protected: [Range<Int>]) {
    var at = 0
    for range in protected where range.upperBound > at {
      read(from: at, to: min(max(range.lowerBound, at), text.count))
      at = min(range.upperBound, text.count)
    }
    read(from: at, to: text.count)
  }

  private mutating func read(from start: Int, to end: Int) {
    var at = start
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        if TextArtefact.isLetter(byte) {
          at = readAsciiWord(from: at, to: end)
        } else if byte <= 0x20 {
          if byte == 0x0A { endSentence() }
          at &+= 1
        } else {
          at = skipPunctuation(at, byte)
        }
        continue
      }
      let (scalar, width) = decode(at, end)
      let kind = UInt8(entry(of: scalar) >> 8)
      switch kind {
      case ScalarKind.latin, ScalarKind.cyrillic, ScalarKind.arabic, ScalarKind.devanagari:
        at = readWord(from: at, to: end, kind: kind)
      case ScalarKind.han, ScalarKind.kana: at = readHan(from: at, to: end)
      case ScalarKind.hangul, ScalarKind.thai, ScalarKind.myanmar, ScalarKind.bengali, ScalarKind.other:
        at = readLetters(from: at, to: end, kind: kind)
      default: at &+= width
      }
    }
  }

  private mutating func skipPunctuation(_ at: Int, _ byte: UInt8) -> Int {
    if TextArtefact.isDigit(byte) { return artefacts.endOfCode(from: at) }
    switch byte {
    case 0x21, 0x2E, 0x3F:
      if at &+ 1 < text.count, text[at &+ 1] == 0x20 { endSentence() }
      return at &+ 1
    case 0x40, 0x3C, 0x7B, 0x26, 0x25, 0x24, 0x3A: return artefacts.endOfMark(at: at) ?? at + 1
    default: return at &+ 1
    }
  }

  /// The scalar at `at` and its bytes; malformed bytes are read as spaces, one at a time.
  @inline(__always) private func decode(_ at: Int, _ end: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(text[at])
    if first < 0x80 { return (first, 1) }
    guard first >= 0xC2, at &+ 1 < end else { return (0x20, 1) }
    let second = UInt32(text[at &+ 1])
    guard second & 0xC0 == 0x80 else { return (0x20, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | second & 0x3F, 2) }
    guard at &+ 2 < end else { return (0x20, 1) }
    let third = UInt32(text[at &+ 2])
    guard third & 0xC0 == 0x80 else { return (0x20, 1) }
    if first < 0xF0 { return ((first & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3) }
    guard first < 0xF5, at &+ 3 < end else { return (0x20, 1) }
    let fourth = UInt32(text[at &+ 3])
    guard fourth & 0xC0 == 0x80 else { return (0x20, 1) }
    return ((first & 7) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F, 4)
  }

  @inline(__always) private func entry(of scalar: UInt32) -> UInt16 {
    if scalar < 0x10000 { return model.entry(of: scalar) }
    return (0x20000..<0x32380).contains(scalar) ? UInt16(ScalarKind.han) << 8 : 0
  }

  /// Makes the current run one of `group`, closing the run before when it was of another.
  @inline(__always) private mutating func open(_ group: ScriptGroup, at: Int) {
    if current.group == group { return }
    close()
    current.group = group
    current.lowerBound = at
  }

  /// The next sentence may be in another language of the same script.
  private mutating func endSentence() {
    if current.words > 2 { close() }
  }

  private mutating func close() {
    if earlier.count < Self.mostRuns {
      if current.group != nil { earlier.append(current) }
    } else if let same = earlier.lastIndex(where: { $0.group == current.group }) {
      earlier[same].count(current)
    }
    current = LetterRun()
  }

  /// Beyond this many changes of script, stretches count as part of the last one of their script.
  private static let mostRuns = 200

  // MARK: Words

  /// Reads a word of at most 15 letters that is all ASCII without looking at its bytes one by one.
  @inline(__always) private mutating func readAsciiWord(from start: Int, to end: Int) -> Int {
    let length: Int
    if start &+ 16 <= text.count, let base = text.baseAddress {
      length = Int(tsunagi_lower_letters(base + start, codes))
    } else {
      let behind = codes + 32
      for place in 0..<min(16, text.count &- start) { behind[place] = text[start &+ place] }
      for place in min(16, text.count &- start)..<16 { behind[place] = 0 }
      length = Int(tsunagi_lower_letters(behind, codes))
    }
    let after = start &+ length
    if after < end {
      let next = text[after]
      if length > 15 || next >= 0x80 { return readWord(from: start, to: end, kind: ScalarKind.latin) }
      if next != 0x20, let after = endOfArtefact(from: start, wordEnd: after, to: end) { return after }
    } else if after > end {
      return readWord(from: start, to: end, kind: ScalarKind.latin)
    }
    score(length, kind: ScalarKind.latin, seen: 0, from: start, to: after)
    return after
  }

  private mutating func readWord(from start: Int, to end: Int, kind: UInt8) -> Int {
    var at = start
    var length = 0
    var seen: UInt16 = 0
    while at < end {
      let (scalar, width) = decode(at, end)
      let entry = entry(of: scalar)
      guard entry >> 8 == UInt16(kind) else {
        guard entry >> 8 == UInt16(ScalarKind.mark) else { break }
        at &+= width
        if kind == ScalarKind.latin, length > 0 {
          let whole = model.composed(codes[length &- 1], with: scalar)
          if whole != 0 { codes[length &- 1] = whole }
        }
        continue
      }
      at &+= width
      let code = UInt8(truncatingIfNeeded: entry)
      if code == 0 { continue }
      codes[length] = code
      seen |= exclusive[Int(kind) << 8 | Int(code)]
      length &+= 1
      if length == ModelHash.longestWord { break }
    }
    if at < end, text[at] < 0x80, kind == ScalarKind.latin, at &- start == length,
      let after = endOfArtefact(from: start, wordEnd: at, to: end)
    {
      return after
    }
    guard length > 0 else { return at }
    UnsafeMutableRawPointer(codes + length).storeBytes(of: 0, as: UInt64.self)
    score(length, kind: kind, seen: seen, from: start, to: at)
    return at
  }

  /// Where reading goes on when the word before `wordEnd` is part of an address or of a code with digits.
  private mutating func endOfArtefact(from start: Int, wordEnd: Int, to end: Int) -> Int? {
    if TextArtefact.isDigit(text[wordEnd]) { return min(end, artefacts.endOfCode(from: wordEnd)) }
    guard wordEnd >= plainUntil, artefacts.joins(wordEnd) else { return nil }
    let token = start..<artefacts.endOfToken(from: start)
    if let after = artefacts.endOfAddress(in: token) { return min(end, max(after, wordEnd)) }
    plainUntil = token.upperBound
    return nil
  }

  @inline(__always)
  private mutating func score(_ length: Int, kind: UInt8, seen: UInt16, from start: Int, to end: Int) {
    let group = ScriptGroup(alphabetic: kind)
    if current.group != group {
      open(group, at: start)
      current.scores = LanguageScores(slots: model.script(of: group).slots)
    }
    current.upperBound = end
    current.letters &+= length
    current.words &+= 1
    if text[start] &- 0x41 < 26 { current.capitals &+= 1 }
    current.exclusive |= seen
    if current.scores.isSafe { return }
    if let row = model.row(ModelHash.word(codes, length: length, script: kind)) {
      current.scores.add(row)
    } else {
      addUnknown(length, kind: kind)
    }
    current.scores.settle()
  }

  /// Adds a word that is not listed as it stands: without the letters that were held for emphasis ("sooo"), else spelled.
  private mutating func addUnknown(_ length: Int, kind: UInt8) {
    let shorter = withoutHeldLetters(length)
    if shorter < length, let row = model.row(ModelHash.word(codes, length: shorter, script: kind)) {
      current.scores.add(row)
    } else {
      spell(shorter, kind: kind)
    }
  }

  /// Makes one letter of three and more alike in the buffer; returns what is left of `length`.
  private func withoutHeldLetters(_ length: Int) -> Int {
    var kept = 0
    var at = 0
    while at < length {
      let code = codes[at]
      var next = at &+ 1
      while next < length, codes[next] == code { next &+= 1 }
      for _ in 0..<(next &- at > 2 ? 1 : next &- at) {
        codes[kept] = code
        kept &+= 1
      }
      at = next
    }
    if kept < length { UnsafeMutableRawPointer(codes + kept).storeBytes(of: 0, as: UInt64.self) }
    return kept
  }

  /// Adds the longest known n-gram that ends at each letter, and at the end of the word.
  private mutating func spell(_ length: Int, kind: UInt8) {
    var word = current.scores.empty
    var key: UInt64 = 0
    var at = 0
    while at <= length {
      key = (key << 8 | UInt64(codes[at])) & 0xFF_FFFF_FFFF
      if at > 2, let row = model.row(ModelHash.gram(key, order: 5, script: kind)) {
        word.add(row)
      } else if at > 1, let row = model.row(ModelHash.gram(key & 0xFFFF_FFFF, order: 4, script: kind)) {
        word.add(row)
      } else if let row = model.row(ModelHash.gram(key & 0xFF_FFFF, order: 3, script: kind)) {
        word.add(row)
      }
      at &+= 1
    }
    current.scores.add(spelled: word)
  }

  // MARK: Scripts without words

  private mutating func readHan(from start: Int, to end: Int) -> Int {
    open(.japaneseAndChinese, at: start)
    var at = start
    var previous: UInt32 = 0
    while at < end, text[at] >= 0x80 {
      let (scalar, width) = decode(at, end)
      let kind = UInt8(entry(of: scalar) >> 8)
      if kind == ScalarKind.han {
        if previous != 0, let pair = model.pair(previous, scalar) {
          current.han.add(pair)
        } else {
          current.han.add(model.character(scalar))
          if previous != 0 { current.han.addUnknownPair() }
        }
        previous = scalar
      } else if kind == ScalarKind.kana {
        current.kana &+= 1
        current.han.addKana(1)
        previous = 0
      } else {
        break
      }
      current.letters &+= 1
      at &+= width
    }
    current.upperBound = at
    return at
  }

  private mutating func readLetters(from start: Int, to end: Int, kind: UInt8) -> Int {
    open(ScriptGroup.ofKind[Int(kind)] ?? .other, at: start)
    var at = start
    while at < end, text[at] >= 0x80 {
      let (scalar, width) = decode(at, end)
      let next = UInt8(entry(of: scalar) >> 8)
      if next == kind { current.letters &+= 1 } else if next != ScalarKind.mark { break }
      at &+= width
    }
    current.upperBound = at
    return at
  }
}
