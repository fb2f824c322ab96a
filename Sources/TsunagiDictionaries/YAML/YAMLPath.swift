/// One step into a value: a key of a mapping, or the position of an item or of a literal's line.
enum YAMLStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case index(Int)

  init(stringLiteral value: String) { self = .key(value) }
  init(integerLiteral value: Int) { self = .index(value) }
}

extension YAMLNode {
  /// The node at the end of a path, or `nil` where the path leaves the tree.
  func node(at path: [YAMLStep]) -> YAMLNode? {
    var node = self
    for step in path {
      guard let next = node.child(step) else { return nil }
      node = next
    }
    return node
  }

  /// The place of what a path names, or of as much of it as there is.
  ///
  /// A key's place is that of its value for texts, so that findings point at the text itself; for lists, nested values
  /// and missing values it is that of the key.
  func position(at path: [YAMLStep]) -> SourcePosition {
    var node = self
    var position = self.position
    for step in path {
      if case .index(let index) = step, let lines = node.scalar?.filledLines {
        return lines.indices.contains(index) ? lines[index] : position
      }
      guard let next = node.child(step) else { return position }
      if case .key(let key) = step, next.scalar == nil || next.scalar?.lines.isEmpty == false,
        let entry = node.entry(key)
      {
        position = entry.keyPosition
      } else {
        position = next.position
      }
      node = next
    }
    return position
  }

  /// The place of a key itself, or of as much of its path as there is.
  func keyPosition(at path: [YAMLStep]) -> SourcePosition {
    guard case .key(let key)? = path.last, let entry = node(at: path.dropLast())?.entry(key) else {
      return position(at: path)
    }
    return entry.keyPosition
  }

  private func node(at path: ArraySlice<YAMLStep>) -> YAMLNode? { node(at: Array(path)) }

  private func child(_ step: YAMLStep) -> YAMLNode? {
    switch step {
    case .key(let key): entry(key)?.value
    case .index(let index): sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }
}

extension YAMLNode {
  /// The place of a UTF-8 offset inside the text at the end of a path.
  func position(at path: [YAMLStep], offset: Int) -> SourcePosition {
    guard let node = node(at: path), let scalar = node.scalar else { return position(at: path) }
    let before = String(decoding: scalar.text.utf8.prefix(offset), as: UTF8.self).unicodeScalars
    let line = before.reduce(0) { $0 + ($1 == "\n" ? 1 : 0) }
    let column = before.reversed().prefix { $0 != "\n" }.count
    switch scalar.style {
    case .literal: return scalar.lines.indices.contains(line) ? scalar.lines[line].advanced(by: column) : node.position
    case .plain: return node.position.advanced(by: before.count)
    case .singleQuoted, .doubleQuoted: return node.position.advanced(by: before.count + 1)
    }
  }
}
