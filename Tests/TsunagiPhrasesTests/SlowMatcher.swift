import TsunagiMatching

@testable import TsunagiPhrases

/// Follows every way through a pattern, one scalar at a time, without tables, memory or prefilter.
struct SlowMatcher {
  let scalars: [Unicode.Scalar]
  let separatesWords: Bool

  /// Where a way stands: the place it reached, and where the last part that is not a space ended.
  struct Way: Hashable {
    var place: Int
    var end: Int
  }

  init(_ text: String, separatesWords: Bool) {
    scalars = Array(text.unicodeScalars)
    self.separatesWords = separatesWords
  }

  /// The matches that begin at each scalar, in scalars: of each the longest way.
  func matches(of pattern: PatternNode) -> [Range<Int>] {
    scalars.indices.compactMap { start in
      guard isStart(start) else { return nil }
      let ways = ways(pattern, [Way(place: start, end: start)], start).filter { $0.end > start && isEnd($0.end) }
      guard let reach = ways.map(\.place).max(), let best = ways.first(where: { $0.place == reach }) else { return nil }
      return start..<best.end
    }
  }

  private func ways(_ node: PatternNode, _ from: [Way], _ start: Int) -> [Way] {
    switch node {
    case .literal(let text):
      let literal = Array(text.unicodeScalars)
      return from.compactMap { way in
        guard scalars[way.place...].starts(with: literal) else { return nil }
        return Way(place: way.place + literal.count, end: way.place + literal.count)
      }
    case .space: return unique(from.flatMap { spaces($0, start) })
    case .gap:
      guard separatesWords else { return unique(from.flatMap { graphemes($0) }) }
      let before = ways(.space, from, start)
      return ways(.space, unique(before.flatMap { words($0) }), start)
    case .slot: return []
    case .sentenceStart: return from.filter { !scalars[..<$0.place].contains(where: isWord) }
    case .sentenceEnd: return from.filter { !scalars[$0.place...].contains(where: isWord) }
    case .sequence(let nodes): return nodes.reduce(from) { ways($1, $0, start) }
    case .choice(let branches): return unique(from.flatMap { way in branches.flatMap { ways($0, [way], start) } })
    }
  }

  /// Two ways at the same place stay two only when they mean different texts; the first of equals stays.
  private func unique(_ ways: [Way]) -> [Way] {
    var seen: Set<Way> = []
    return ways.filter { seen.insert($0).inserted }
  }

  private func spaces(_ way: Way, _ start: Int) -> [Way] {
    if way.place == start { return [way] }
    var last = way.place
    while last < scalars.count, separatesWords ? !isWord(scalars[last]) : scalars[last] == " " { last += 1 }
    var ways = stride(from: last, to: way.place, by: -1).map { Way(place: $0, end: way.end) }
    let isBesideNothing =
      way.place == scalars.count || !isWord(scalars[way.place - 1]) || !separatesWords
    if isBesideNothing { ways.append(way) }
    return ways
  }

  private func words(_ way: Way) -> [Way] {
    var ways = [way]
    var place = way.place
    for _ in 0..<4 {
      while place < scalars.count, !isWord(scalars[place]) { place += 1 }
      if place == scalars.count { break }
      while place < scalars.count {
        let isJoined =
          (scalars[place] == "'" || scalars[place] == "-") && place + 1 < scalars.count && isWord(scalars[place + 1])
        if !isWord(scalars[place]), !isJoined { break }
        place += 1
      }
      ways.append(Way(place: place, end: place))
    }
    return ways
  }

  private func graphemes(_ way: Way) -> [Way] {
    [way] + (1...12).filter { way.place + $0 <= scalars.count }.map { Way(place: way.place + $0, end: way.place + $0) }
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    LetterClass(of: scalar).rawValue >= LetterClass.spaced.rawValue
  }

  private func isSpaced(_ place: Int) -> Bool {
    LetterClass(of: scalars[place]) == .spaced
  }

  private func isStart(_ place: Int) -> Bool {
    if scalars[place] == " " { return false }
    return !isSpaced(place) || place == 0 || !isSpaced(place - 1)
  }

  private func isEnd(_ place: Int) -> Bool {
    guard place < scalars.count else { return true }
    if isSpaced(place), isSpaced(place - 1) { return false }
    let isContraction = scalars[place...].starts(with: ["'", "t"])
    return !isContraction || (place + 2 < scalars.count && isWord(scalars[place + 2]))
  }
}
