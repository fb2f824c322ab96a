import TsunagiLanguage

/// Reads a mapping key by key into typed values, so that a decoder reads like the format it decodes.
///
/// Every key that was asked for is known; `finish()` reports the others. Whatever is wrong is reported at its place
/// and left out, so that the rest of the entry is read all the same.
struct EntryReader {
  let node: YAMLNode
  let findings: DiagnosticCollector
  private var askedFor: [String] = []

  /// Reports a node that is no mapping and goes on as if it were empty.
  init(_ node: YAMLNode, findings: DiagnosticCollector) {
    self.node = node
    self.findings = findings
    if node.mapping == nil { reportShape(of: node, expected: .mapping) }
  }

  /// Reports every key that nobody asked for.
  func finish() {
    for entry in node.mapping ?? [] where !askedFor.contains(entry.key) {
      findings.error(
        "unknown_key", at: entry.keyPosition,
        DiagnosticText("The key “\(entry.key)” is not known here.", ja: "キー「\(entry.key)」はここでは使えません。"),
        remedy: DiagnosticText(
          "Delete it, or write one of: \(askedFor.joined(separator: ", ")).",
          ja: "削除するか、次のいずれかにしてください: \(askedFor.joined(separator: ", "))"))
    }
  }

  // MARK: Texts

  /// A text that has to be there.
  mutating func text(_ key: String) -> String? {
    require(key).flatMap { text(of: $0.value) }
  }

  mutating func text(ifPresent key: String) -> String? {
    find(key).flatMap { text(of: $0.value) }
  }

  /// One of the raw values of `Choice`.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    require(key).flatMap { choice(of: $0.value, type) }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    ifPresent key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    find(key).flatMap { choice(of: $0.value, type) }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    of node: YAMLNode, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(of: node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportChoice(text, at: node.position, names: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// A BCP 47 tag in canonical form that has to be there.
  mutating func language(_ key: String) -> LanguageTag? {
    guard let entry = require(key), let text = text(of: entry.value) else { return nil }
    return language(text, at: entry.value.position)
  }

  // MARK: Lists and mappings

  /// A list of texts; empty where the key is absent.
  mutating func texts(ifPresent key: String) -> [String] {
    find(key).map { texts(of: $0.value) } ?? []
  }

  /// The lines of a `|` block, one pattern each, without blank lines; empty where the key is absent.
  mutating func patterns(ifPresent key: String) -> [String] {
    guard let entry = find(key) else { return [] }
    guard let scalar = entry.value.scalar, case .literal = scalar.style else {
      findings.error(
        "patterns_block", at: entry.value.position,
        DiagnosticText("Patterns stand in a `|` block, one a line.", ja: "パターンは `|` ブロックに1行1つずつ書きます。"),
        remedy: DiagnosticText(
          "Write `\(entry.key): |` and the patterns in the lines below.",
          ja: "`\(entry.key): |` と書き、次の行からパターンを並べてください。"))
      return []
    }
    return scalar.text.split(separator: "\n").map(String.init)
  }

  /// The items of a list that are mappings themselves; empty where the key is absent.
  mutating func readers(ifPresent key: String) -> [EntryReader] {
    find(key).map { items(of: $0.value).map { EntryReader($0, findings: findings) } } ?? []
  }

  /// The keys and values of a mapping; empty where the key is absent.
  mutating func entries(ifPresent key: String) -> [YAMLEntry] {
    find(key).map { entries(of: $0.value) } ?? []
  }

  /// The keys and values of a mapping that has to be there.
  mutating func entries(_ key: String) -> [YAMLEntry] {
    require(key).map { entries(of: $0.value) } ?? []
  }

  /// A mapping from names to texts; empty where the key is absent.
  mutating func namedTexts(ifPresent key: String) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in entries(ifPresent: key) {
      if let text = text(of: entry.value) { texts[entry.key] = text }
    }
    return texts
  }

  /// A mapping whose keys are languages; empty where the key is absent.
  mutating func byLanguage<Value>(
    ifPresent key: String, _ read: (EntryReader, YAMLNode) -> Value?
  ) -> [LanguageTag: Value] {
    byLanguage(entries(ifPresent: key), read)
  }

  mutating func byLanguage<Value>(_ key: String, _ read: (EntryReader, YAMLNode) -> Value?) -> [LanguageTag: Value] {
    byLanguage(entries(key), read)
  }

  private func byLanguage<Value>(
    _ entries: [YAMLEntry], _ read: (EntryReader, YAMLNode) -> Value?
  ) -> [LanguageTag: Value] {
    var values: [LanguageTag: Value] = [:]
    for entry in entries {
      guard let tag = language(entry.key, at: entry.keyPosition), let value = read(self, entry.value) else { continue }
      values[tag] = value
    }
    return values
  }

  // MARK: Keys

  /// The entry of a key that may be absent; an entry without a value is reported.
  private mutating func find(_ key: String) -> YAMLEntry? {
    askedFor.append(key)
    guard let entry = node.entry(key) else { return nil }
    guard entry.value.content != .empty else {
      // Where the value was refused, the reader has said so already; only a key with nothing behind it is new.
      if entry.value.position == entry.keyPosition {
        findings.error(
          "empty_value", at: entry.keyPosition,
          DiagnosticText("The key “\(key)” has no value.", ja: "キー「\(key)」に値がありません。"),
          remedy: DiagnosticText("Write the value or delete the key.", ja: "値を書くか、キーを削除してください。"))
      }
      return nil
    }
    return entry
  }

  private mutating func require(_ key: String) -> YAMLEntry? {
    if node.mapping != nil, node.entry(key) == nil {
      findings.error(
        "missing_key", at: node.position,
        DiagnosticText("The key “\(key)” is missing.", ja: "キー「\(key)」がありません。"),
        remedy: DiagnosticText("Add `\(key):`.", ja: "`\(key):` を追加してください。"))
    }
    return find(key)
  }
}
