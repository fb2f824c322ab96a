import TsunagiMatching

/// One of the things of which a message must have at least one.
enum ClauseItem: Hashable {
  /// Bytes that begin where a word may begin.
  case word([UInt8])
  /// Bytes anywhere.
  case inner([UInt8])
  /// Something that fills slots, by its ``PatternCode/Filling``.
  case filling(UInt32)
}

/// Works out what a message must contain for a pattern to match: every clause, and of each clause one item.
struct PatternClauses {
  let compiler: PatternCompiler

  /// Clauses beyond this number are not worth checking.
  static let limit = 6

  /// The clauses of a pattern, unordered; empty when nothing in it is mandatory.
  func clauses(of node: PatternNode) -> [Set<ClauseItem>] {
    clauses(of: node, atEdge: true).clauses
  }

  private struct Result {
    var clauses: [Set<ClauseItem>]
    /// Whether what follows begins where a word may begin, whichever way was taken.
    var endsAtEdge: Bool
  }

  private func clauses(of node: PatternNode, atEdge: Bool) -> Result {
    switch node {
    case .literal(let text):
      let bytes = compiler.fold(text)
      guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
        return Result(clauses: [], endsAtEdge: atEdge)
      }
      let kind = LetterClass(of: scalar)
      let isWord = kind == .unspaced || (kind == .spaced && atEdge)
      return Result(clauses: [[isWord ? .word(bytes) : .inner(bytes)]], endsAtEdge: false)
    case .space:
      // Zero spaces leave a letter of a spaced script in the middle of its word.
      return Result(clauses: [], endsAtEdge: compiler.separatesWords)
    case .gap:
      return Result(clauses: [], endsAtEdge: compiler.separatesWords)
    case .slot(let name):
      let filling = compiler.fillings[name] ?? PatternCode.Filling.text
      return Result(clauses: filling == PatternCode.Filling.text ? [] : [[.filling(filling)]], endsAtEdge: false)
    case .sentenceStart, .sentenceEnd:
      return Result(clauses: [], endsAtEdge: atEdge)
    case .sequence(let nodes):
      var result = Result(clauses: [], endsAtEdge: atEdge)
      for node in nodes {
        let part = clauses(of: node, atEdge: result.endsAtEdge)
        result.clauses += part.clauses
        result.endsAtEdge = part.endsAtEdge
      }
      return result
    case .choice(let branches):
      let parts = branches.map { clauses(of: $0, atEdge: atEdge) }
      let endsAtEdge = parts.allSatisfy(\.endsAtEdge)
      var union: Set<ClauseItem> = []
      for part in parts {
        guard let best = part.clauses.min(by: { PatternClauses.cost($0) < PatternClauses.cost($1) }) else {
          return Result(clauses: [], endsAtEdge: endsAtEdge)
        }
        union.formUnion(best)
      }
      return Result(clauses: [union], endsAtEdge: endsAtEdge)
    }
  }

  /// How often a clause is expected to be met: few long items are rare, many short ones common.
  static func cost(_ clause: Set<ClauseItem>) -> Double {
    clause.reduce(0) { $0 + cost($1) }
  }

  static func cost(_ item: ClauseItem) -> Double {
    switch item {
    case .word(let bytes): 1 / Double(1 + bytes.count * bytes.count)
    case .inner(let bytes): 2 / Double(1 + bytes.count * bytes.count)
    case .filling: 0.02
    }
  }
}
