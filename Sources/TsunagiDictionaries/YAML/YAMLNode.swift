/// A value of a dictionary file with the place it stands in.
struct YAMLNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// A key or a dash with nothing behind it.
    case empty
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  var content: Content
  /// Where the value begins: its first character, the quote, the `|`, or the first key or dash.
  var position: SourcePosition
}

/// A text of a dictionary file. Every text is a string, whatever it looks like.
struct YAMLScalar: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted
    /// `|` keeps the last line break, `|-` drops it.
    case literal(keepsLastBreak: Bool)
  }

  var text: String
  var style: Style
  /// Where each line of a literal block begins; empty for other styles.
  var lines: [SourcePosition]

  /// Where each line of a literal block begins that is not blank: the lines that count as patterns.
  var filledLines: [SourcePosition] {
    zip(text.split(separator: "\n", omittingEmptySubsequences: false), lines).filter { !$0.0.isEmpty }.map(\.1)
  }
}

/// A key and its value.
struct YAMLEntry: Hashable, Sendable {
  var key: String
  var keyPosition: SourcePosition
  var value: YAMLNode
  /// The lines that the entry fills, from 1, with all that is nested in it and without blank lines behind it.
  var lines: Range<Int>
}

extension YAMLNode {
  var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  var sequence: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The entry of a key, when the node is a mapping that has it.
  func entry(_ key: String) -> YAMLEntry? {
    mapping?.first { $0.key == key }
  }
}
