/// Reads sentence templates: `[optional] (one|other) {slot} <rule> ^ $ ... \` and text.
struct PatternParser {
  private let rules: [String: String]
  private let slots: Set<String>
  private var openRules: [String] = []
  private var parts = 0

  init(rules: [String: String], slots: Set<String>) {
    self.rules = rules
    self.slots = slots
  }

  /// Reads a whole pattern.
  static func parse(_ pattern: String, rules: [String: String], slots: Set<String>) throws(PatternFault) -> PatternNode
  {
    var parser = PatternParser(rules: rules, slots: slots)
    return try parser.text(pattern)
  }

  /// Reads a rule or a pattern from its first to its last scalar.
  private mutating func text(_ text: String) throws(PatternFault) -> PatternNode {
    var cursor = PatternCursor(text)
    let node = try choice(&cursor)
    if let rest = cursor.peek {
      throw cursor.fault(
        .unexpected, "‘\(rest)’ closes nothing", "take it out, or write \\\(rest) to mean the character itself")
    }
    return node
  }

  /// Branches between `|`, up to a closing bracket or the end.
  private mutating func choice(_ cursor: inout PatternCursor) throws(PatternFault) -> PatternNode {
    var branches = [try sequence(&cursor)]
    while cursor.peek == "|" {
      cursor.advance()
      branches.append(try sequence(&cursor))
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence(_ cursor: inout PatternCursor) throws(PatternFault) -> PatternNode {
    var nodes: [PatternNode] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { nodes.append(.literal(literal)) }
      literal = ""
    }
    while let scalar = cursor.peek, scalar != "|", scalar != "]", scalar != ")" {
      if scalar == "\\" {
        cursor.advance()
        guard let escaped = cursor.peek else {
          throw cursor.fault(.unexpected, "a pattern cannot end with ‘\\’", "write \\\\ to mean the character itself")
        }
        literal.unicodeScalars.append(escaped)
        cursor.advance()
      } else if let node = try part(scalar, &cursor) {
        flush()
        nodes.append(node)
        try count(cursor)
      } else {
        literal.unicodeScalars.append(scalar)
        cursor.advance()
      }
    }
    flush()
    parts += 1
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// The part of the notation that begins with `scalar`, or `nil` for plain text.
  private mutating func part(_ scalar: Unicode.Scalar, _ cursor: inout PatternCursor) throws(PatternFault)
    -> PatternNode?
  {
    switch scalar {
    case "[":
      return .choice(PatternParser.branches(of: try bracket("]", &cursor)) + [.empty])
    case "(":
      return try bracket(")", &cursor)
    case "{":
      return .slot(try slotName(&cursor))
    case "<":
      return try rule(&cursor)
    case "}", ">":
      throw cursor.fault(
        .unexpected, "‘\(scalar)’ closes nothing", "take it out, or write \\\(scalar) to mean the character itself")
    case "^":
      cursor.advance()
      return .sentenceStart
    case "$":
      cursor.advance()
      return .sentenceEnd
    case "." where cursor.startsGap:
      for _ in 0..<3 { cursor.advance() }
      return .gap
    case "…":
      cursor.advance()
      return .gap
    case _ where scalar.properties.isWhitespace:
      while cursor.peek?.properties.isWhitespace == true { cursor.advance() }
      return .space
    default:
      return nil
    }
  }

  private static func branches(of node: PatternNode) -> [PatternNode] {
    if case .choice(let branches) = node, branches.last != .empty { return branches }
    return [node]
  }

  private mutating func bracket(
    _ closing: Unicode.Scalar, _ cursor: inout PatternCursor
  ) throws(PatternFault) -> PatternNode {
    let opening = cursor
    cursor.advance()
    cursor.depth += 1
    if cursor.depth + openRules.count > PatternNode.Limit.depth {
      throw opening.fault(
        .tooComplex, "brackets stand more than \(PatternNode.Limit.depth) deep", "split the pattern into several lines")
    }
    let node = try choice(&cursor)
    cursor.depth -= 1
    guard cursor.peek == closing else {
      throw opening.fault(.unclosed, "‘\(opening.peek ?? " ")’ is not closed", "write ‘\(closing)’ where it ends")
    }
    cursor.advance()
    return node
  }

  private func slotName(_ cursor: inout PatternCursor) throws(PatternFault) -> String {
    let opening = cursor
    let name = try cursor.name(closedBy: "}")
    guard slots.contains(name) else {
      let known =
        slots.isEmpty ? "the intent has no slots" : "the intent's slots are \(slots.sorted().joined(separator: ", "))"
      throw opening.fault(.unknownSlot, "there is no slot {\(name)}", "\(known); declare it in the intent's file")
    }
    return name
  }

  private mutating func rule(_ cursor: inout PatternCursor) throws(PatternFault) -> PatternNode {
    let opening = cursor
    let name = try cursor.name(closedBy: ">")
    guard let body = rules[name] else {
      let known =
        rules.isEmpty ? "the wording has no rules" : "its rules are \(rules.keys.sorted().joined(separator: ", "))"
      throw opening.fault(.unknownRule, "there is no rule <\(name)>", "\(known); add it under rules:")
    }
    if openRules.contains(name) {
      let path = (openRules + [name]).map { "<\($0)>" }.joined(separator: " → ")
      throw opening.fault(.circularRule, "the rule contains itself: \(path)", "take one of these references out")
    }
    if openRules.count + cursor.depth >= PatternNode.Limit.depth {
      throw opening.fault(
        .tooComplex, "rules stand more than \(PatternNode.Limit.depth) deep", "put the inner ones together")
    }
    openRules.append(name)
    defer { openRules.removeLast() }
    do {
      return try text(body)
    } catch {
      throw PatternFault(
        code: error.code, offset: error.offset, reason: error.reason, remedy: error.remedy, rule: error.rule ?? name)
    }
  }

  private mutating func count(_ cursor: PatternCursor) throws(PatternFault) {
    parts += 1
    if parts > PatternNode.Limit.parts {
      throw cursor.fault(
        .tooComplex, "the pattern has more than \(PatternNode.Limit.parts) parts with its rules put in",
        "split it into several lines, or make its rules smaller")
    }
  }
}
