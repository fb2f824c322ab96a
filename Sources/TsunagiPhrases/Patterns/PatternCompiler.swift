import TsunagiMatching
import TsunagiText

/// Turns the parts of one pattern into nodes, from its end to its beginning.
struct PatternCompiler {
  /// How literals are folded: as messages are, or bare of Latin marks as well.
  var isBare = false
  var separatesWords: Bool
  /// The filling of each slot, by name.
  var fillings: [String: UInt32]
  /// Literals come again and again, in rules most of all.
  var folds: LiteralFolds

  /// Appends a program's nodes and returns it without its clauses.
  func compile(_ node: PatternNode, wording: Int, group: UInt16, index: Int, into code: inout PatternCode)
    -> PatternCode.Program
  {
    let base = code.nodes.count
    let accept = append(.accept, next: 0, to: &code)
    let entry = build(node, next: accept, into: &code)
    let joins = markJoins(from: base, entry: entry, in: &code)
    var first = FirstSet()
    first.visit(entry, code)
    return PatternCode.Program(
      entry: entry, joins: joins, wording: UInt32(wording), group: group, index: UInt16(truncatingIfNeeded: index),
      isBare: isBare, separatesWords: separatesWords, beginsWithSymbol: first.beginsWithSymbol, startMask: first.mask)
  }

  /// A literal in the form in which messages are matched.
  func fold(_ literal: String) -> [UInt8] {
    folds.fold(literal, isBare: isBare)
  }

  private func build(_ node: PatternNode, next: UInt32, into code: inout PatternCode) -> UInt32 {
    switch node {
    case .literal(let text):
      let bytes = fold(text)
      if bytes.isEmpty { return next }
      let first = UInt32(code.literals.count)
      code.literals += bytes
      let lead = StartHash.hash(bytes[...]) ?? PatternCode.noLead
      return append(.literal, lead: lead, first: first, second: UInt32(bytes.count), next: next, to: &code)
    case .space:
      return append(.space, next: next, to: &code)
    case .gap:
      guard separatesWords else { return append(.gap, next: next, to: &code) }
      let behind = append(.space, next: next, to: &code)
      let gap = append(.gap, next: behind, to: &code)
      return append(.space, next: gap, to: &code)
    case .slot(let name):
      let index = code.slotNames.firstIndex(of: name) ?? code.slotNames.count
      if index == code.slotNames.count { code.slotNames.append(name) }
      return append(
        .slot, first: UInt32(index), second: fillings[name] ?? PatternCode.Filling.text, next: next, to: &code)
    case .sentenceStart:
      return append(.sentenceStart, next: next, to: &code)
    case .sentenceEnd:
      return append(.sentenceEnd, next: next, to: &code)
    case .sequence(let nodes):
      return nodes.reversed().reduce(next) { build($1, next: $0, into: &code) }
    case .choice(let branches):
      let entries = branches.flatMap(flattened).map { build($0, next: next, into: &code) }
      let first = UInt32(code.targets.count)
      code.targets += entries
      return append(.split, first: first, second: UInt32(entries.count), next: next, to: &code)
    }
  }

  /// The branches of a choice with those of choices that are branches themselves, in their order.
  private func flattened(_ branch: PatternNode) -> [PatternNode] {
    if case .choice(let inner) = branch { inner.flatMap(flattened) } else { [branch] }
  }

  private func append(
    _ operation: PatternCode.Operation, lead: UInt8 = PatternCode.noLead, first: UInt32 = 0, second: UInt32 = 0,
    next: UInt32,
    to code: inout PatternCode
  ) -> UInt32 {
    code.nodes.append(
      PatternCode.Node(
        operation: operation, lead: lead, join: PatternCode.noJoin, first: first, second: second, next: next))
    return UInt32(code.nodes.count - 1)
  }

  /// Numbers the nodes that more than one node leads to: only there can two ways meet.
  private func markJoins(from base: Int, entry: UInt32, in code: inout PatternCode) -> UInt16 {
    var arrivals = [Int](repeating: 0, count: code.nodes.count - base)
    for index in base..<code.nodes.count {
      let node = code.nodes[index]
      switch node.operation {
      case .accept: continue
      case .split:
        for target in code.targets[Int(node.first)..<Int(node.first + node.second)] {
          arrivals[Int(target) - base] += 1
        }
      // These go on from several places in the text.
      case .space, .gap, .slot: arrivals[Int(node.next) - base] += 2
      default: arrivals[Int(node.next) - base] += 1
      }
    }
    var joins: UInt16 = 0
    for (offset, count) in arrivals.enumerated() where count > 1 && joins < PatternCode.noJoin - 1 {
      code.nodes[base + offset].join = joins
      joins += 1
    }
    return joins
  }
}

/// Folded literals, kept while an index is built.
final class LiteralFolds {
  private var plain: [String: [UInt8]] = [:]
  private var bare: [String: [UInt8]] = [:]

  func fold(_ literal: String, isBare: Bool) -> [UInt8] {
    if let known = isBare ? bare[literal] : plain[literal] { return known }
    let folded = Fold.fold(literal)
    if isBare {
      let bytes = Fold.withoutDiacritics(folded).bytes
      bare[literal] = bytes
      return bytes
    }
    plain[literal] = folded.bytes
    return folded.bytes
  }
}

/// What a match of a program can begin with.
private struct FirstSet {
  var mask: UInt64 = 0
  var beginsWithSymbol = false
  private var visited: Set<UInt32> = []

  mutating func visit(_ index: UInt32, _ code: PatternCode) {
    guard visited.insert(index).inserted else { return }
    let node = code.nodes[Int(index)]
    switch node.operation {
    case .accept, .gap:
      mask = .max
    case .slot:
      mask = .max
      beginsWithSymbol = beginsWithSymbol || node.second >= PatternCode.Filling.firstEntity
    case .literal:
      let literal = code.literals[Int(node.first)..<Int(node.first + node.second)]
      mask |= StartHash.hash(literal).map(StartHash.bit) ?? .max
      let text = String(decoding: literal, as: UTF8.self)
      if let first = text.unicodeScalars.first, LetterClass(of: first).rawValue < LetterClass.spaced.rawValue {
        beginsWithSymbol = true
      }
    case .split:
      for target in code.targets[Int(node.first)..<Int(node.first + node.second)] { visit(target, code) }
    case .space, .sentenceStart, .sentenceEnd:
      visit(node.next, code)
    }
  }
}
