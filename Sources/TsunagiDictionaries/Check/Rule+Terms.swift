import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText
import TsunagiUnicode

extension CheckRule {
  /// Every example of a term is found, or not found, as its author says.
  static let termExamples = CheckRule("term_examples") { content in
    let terms = content.termIndex
    return content.concepts.flatMap { entry in
      entry.value.examples.enumerated().compactMap { index, example in
        check(example, at: index, in: entry, terms)
      }
    }
  }

  private static func check(
    _ example: TermExample, at index: Int, in entry: Entry<Concept>, _ terms: TermIndex
  ) -> Diagnostic? {
    let found = terms.matches(in: MessageText(example.text))
      .filter { $0.concept == entry.value.id && $0.language == example.language }
      .map { String(decoding: Array(example.text.utf8)[$0.range], as: UTF8.self) }
    guard !(example.match.map(found.contains) ?? found.isEmpty) else { return nil }
    let list = found.isEmpty ? "none" : found.map { "“\($0)”" }.joined(separator: ", ")
    return entry.error(
      "term_example", at: ["examples", .index(index), "text"],
      DiagnosticText(
        "The example fails: expected \(example.match.map { "“\($0)”" } ?? "none"), found \(list).",
        ja: "例文のテスト失敗: 期待は\(example.match.map { "「\($0)」" } ?? "一致なし")、"
          + "結果は\(found.isEmpty ? "一致なし" : found.map { "「\($0)」" }.joined())です。"),
      remedy: DiagnosticText(
        "Add a variant, a form or an exception to the term, or correct the example.",
        ja: "用語に variants、forms、except を追加するか、例文を直してください。"))
  }

  /// A text uses a word of every concept that its response requires.
  static let requiredTerms = CheckRule("required_terms") { content in
    let terms = content.termIndex
    return content.responses.flatMap { entry -> [Diagnostic] in
      guard !entry.value.requiresTerms.isEmpty else { return [] }
      return entry.texts.flatMap { text -> [Diagnostic] in
        let found = Set(
          terms.overlappingMatches(in: MessageText(text.masked))
            .filter { $0.language == text.language && $0.status != .forbidden }.map(\.concept))
        return entry.value.requiresTerms.filter { !found.contains($0) }.compactMap { concept in
          missing(concept, in: text, accepted: terms.acceptedTerms(of: concept, in: text.language))
        }
      }
    }
  }

  private static func missing(_ concept: String, in text: DictionaryText, accepted: [String]) -> Diagnostic? {
    // A concept without a word in the language asks for nothing.
    guard !accepted.isEmpty else { return nil }
    return text.error(
      "term_missing",
      DiagnosticText(
        "The \(text.language) text has no word for “\(concept)”.", ja: "\(text.language) の文に用語「\(concept)」の語がありません。"),
      remedy: DiagnosticText(
        "Write \(accepted.map { "“\($0)”" }.joined(separator: " or ")).",
        ja: "\(accepted.map { "「\($0)」" }.joined(separator: "または"))を使ってください。"))
  }

  /// No text uses a word that is never to be written.
  static let forbiddenTerms = CheckRule("forbidden_terms") { content in
    let compliance = TermCompliance(terms: content.termIndex)
    return content.messages.flatMap { text in
      compliance.forbiddenTerms(in: MessageText(text.masked), text.language).map { finding in
        let word = finding.target.map { String(decoding: Array(text.text.utf8)[$0], as: UTF8.self) } ?? ""
        return text.error(
          "term_forbidden", offset: finding.target?.lowerBound,
          DiagnosticText(
            "“\(word)” is not to be written (\(finding.concept ?? "")).",
            ja: "「\(word)」は使用禁止の語です（\(finding.concept ?? "")）。"),
          remedy: finding.expected.first.map { DiagnosticText("Write “\($0)”.", ja: "「\($0)」を使ってください。") }
            ?? DiagnosticText("Put it another way.", ja: "別の言い方にしてください。"))
      }
    }
  }
}

extension DictionaryContent {
  /// All terms, as the stage finds them.
  var termIndex: TermIndex {
    TermIndex(concepts: concepts.map(\.value), languages: catalog)
  }
}

extension DictionaryText {
  /// The text with a slash for every byte of syntax: offsets stay, and names of parameters are no words.
  var masked: String {
    guard let pattern else { return text }
    var bytes = [UInt8](repeating: UInt8(ascii: "/"), count: text.utf8.count)
    let original = Array(text.utf8)
    for range in pattern.literals { bytes.replaceSubrange(range, with: original[range]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
