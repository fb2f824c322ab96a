import FoundationEssentials
import TsunagiLanguage
import TsunagiPhrases

/// Writes into dictionary files what a tool has to write, and nothing else.
public struct DictionaryEditor: Sendable {
  /// The dictionary folder.
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// Marks a text of a response as reviewed against the source text of today.
  ///
  /// Sets `state: reviewed`, `stamp` and `by` of the language and leaves every other byte of the file alone; nothing is
  /// written when the file says so already. The write replaces the file as a whole.
  ///
  /// - Returns: Whether the file changed.
  /// - Throws: `DictionaryEditError`.
  @discardableResult
  public func approve(_ response: String, in language: LanguageTag, by name: String) throws(DictionaryEditError) -> Bool
  {
    let parts = response.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Identifier.isValid($0) }) else { throw .noSuchResponse(response) }
    let path = "responses/\(parts[0])/\(parts[1]).yaml"
    let url = URL(filePath: folder).appending(path: path)
    guard let data = try? Data(contentsOf: url) else { throw .noSuchResponse(response) }
    let bytes = [UInt8](data)
    let approved = try Self.approve(bytes, file: path, in: language, by: name)
    guard approved != bytes else { return false }
    do {
      try Data(approved).write(to: url, options: .atomic)
    } catch {
      throw .unwritable(path, "\(error)")
    }
    return true
  }

  /// The bytes of a response's file with one text approved.
  static func approve(
    _ bytes: [UInt8], file: String, in language: LanguageTag, by name: String
  ) throws(DictionaryEditError) -> [UInt8] {
    let findings = DiagnosticCollector(file: file)
    let node = YAMLReader.read(bytes, findings: findings)
    let response = node.flatMap { CannedResponse($0, findings: findings) }
    guard let node, let response, !findings.hasErrors else { throw .unreadable(findings.diagnostics.sorted()) }
    guard let source = response.texts[response.source],
      let entry = node.node(at: ["texts"])?.entry(language.description)
    else { throw .noSuchText(response.id, language) }

    let yaml = YAMLSource(bytes)
    var lines = DictionaryLines(yaml)
    let values = [("state", "reviewed"), ("stamp", TextStamp.stamp(of: source.text)), ("by", YAMLText.inline(name))]
    // From the last to the first, so that an inserted line moves none that is still to be changed.
    var place = entry.value.entry("state")?.keyPosition.line ?? entry.keyPosition.line
    var missing: [(line: Int, text: String)] = []
    let indent = String(repeating: " ", count: max(0, entry.value.position.column - 1))
    for (key, value) in values {
      if let existing = entry.value.entry(key) {
        place = existing.keyPosition.line
        if existing.value.scalar?.text != (key == "by" ? name : value) {
          lines.replace(existing.value, with: value, in: yaml)
        }
      } else {
        missing.append((place, "\(indent)\(key): \(value)"))
      }
    }
    for line in missing.reversed() { lines.insert(line.text, after: line.line) }
    return lines.bytes
  }
}

/// Why a dictionary file was not changed.
public enum DictionaryEditError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSuchResponse(String)
  case noSuchText(String, LanguageTag)
  /// The file has errors, which have to be mended first.
  case unreadable([Diagnostic])
  case unwritable(String, String)

  public var description: String {
    switch self {
    case .noSuchResponse(let id): "There is no response “\(id)”. See `tsunagi dictionaries check` for misplaced files."
    case .noSuchText(let id, let language): "“\(id)” has no \(language) text, or no source text. Write it first."
    case .unreadable(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    case .unwritable(let path, let reason): "\(path) could not be written: \(reason). Check its permissions."
    }
  }
}
