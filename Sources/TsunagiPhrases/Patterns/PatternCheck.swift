/// Refuses patterns that would match anything or cost too much, before they are compiled.
enum PatternCheck {
  static func check(_ node: PatternNode, fillsWithText: Set<String>, isDenial: Bool) throws(PatternFault) {
    func isWildcard(_ node: PatternNode) -> Bool {
      switch node {
      case .gap: true
      case .slot(let name): fillsWithText.contains(name)
      default: false
      }
    }
    if wildcards(node, isWildcard) > PatternNode.Limit.wildcards {
      throw PatternFault(
        code: .tooComplex, offset: 0,
        reason: "more than \(PatternNode.Limit.wildcards) gaps and free texts can follow each other",
        remedy: "split the pattern into several lines")
    }
    let edges = edges(node)
    // What denies a match may do so from a little way off: a gap widens what it overlaps.
    if !isDenial, edges.startsWithGap || edges.endsWithGap {
      throw PatternFault(
        code: .misplacedGap, offset: 0, reason: "a pattern cannot begin or end with a gap",
        remedy: "take the ‘...’ out: what stands around a match does not matter")
    }
    if edges.hasAdjacentGaps {
      throw PatternFault(
        code: .misplacedGap, offset: 0, reason: "two gaps stand side by side",
        remedy: "leave one, or put words between them")
    }
  }

  /// The most wildcards that one way through the pattern meets.
  private static func wildcards(_ node: PatternNode, _ isWildcard: (PatternNode) -> Bool) -> Int {
    switch node {
    case .sequence(let nodes): nodes.reduce(0) { $0 + wildcards($1, isWildcard) }
    case .choice(let branches): branches.map { wildcards($0, isWildcard) }.max() ?? 0
    default: isWildcard(node) ? 1 : 0
    }
  }

  private struct Edges {
    var startsWithGap = false
    var endsWithGap = false
    var hasAdjacentGaps = false
    /// Can be passed without text.
    var isEmpty = true
  }

  private static func edges(_ node: PatternNode) -> Edges {
    switch node {
    case .gap: return Edges(startsWithGap: true, endsWithGap: true, isEmpty: false)
    case .space: return Edges()
    case .sentenceStart, .sentenceEnd: return Edges(isEmpty: false)
    case .literal, .slot: return Edges(isEmpty: false)
    case .choice(let branches):
      let parts = branches.map(edges)
      return Edges(
        startsWithGap: parts.contains(where: \.startsWithGap), endsWithGap: parts.contains(where: \.endsWithGap),
        hasAdjacentGaps: parts.contains(where: \.hasAdjacentGaps), isEmpty: parts.contains(where: \.isEmpty))
    case .sequence(let nodes):
      var whole = Edges()
      for part in nodes.map(edges) {
        whole.hasAdjacentGaps =
          whole.hasAdjacentGaps || part.hasAdjacentGaps || (whole.endsWithGap && part.startsWithGap)
        whole.startsWithGap = whole.startsWithGap || (whole.isEmpty && part.startsWithGap)
        whole.endsWithGap = part.endsWithGap || (part.isEmpty && whole.endsWithGap)
        whole.isEmpty = whole.isEmpty && part.isEmpty
      }
      return whole
    }
  }
}
