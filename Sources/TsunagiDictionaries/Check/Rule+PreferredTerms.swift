import TsunagiLanguage
import TsunagiTerminology

extension CheckRule {
  /// One concept prefers one word in each language, and no two concepts are the same one under two names.
  static let preferredTerms = CheckRule("preferred_terms") { content in
    content.concepts.flatMap(secondPreferred) + sameMeaning(content.concepts)
  }

  private static func secondPreferred(_ entry: Entry<Concept>) -> [Diagnostic] {
    entry.value.terms.sorted { $0.key < $1.key }.flatMap { language, terms -> [Diagnostic] in
      let preferred = terms.indices.filter { terms[$0].status == .preferred }
      guard let first = preferred.first else { return [] }
      return preferred.dropFirst().map { index in
        entry.error(
          "two_preferred_terms", at: ["terms", .key(language.description), .index(index), "status"],
          DiagnosticText(
            "“\(terms[first].text)” and “\(terms[index].text)” are both preferred in \(language).",
            ja: "\(language) の推奨語が「\(terms[first].text)」と「\(terms[index].text)」の2つあります。"),
          remedy: DiagnosticText("Make one of them admitted.", ja: "どちらかを admitted にしてください。"))
      }
    }
  }

  /// Two concepts of one domain, part of speech and English word are one concept, or one of them is named wrongly.
  private static func sameMeaning(_ concepts: [Entry<Concept>]) -> [Diagnostic] {
    var seen: [[String]: Entry<Concept>] = [:]
    return concepts.compactMap { entry in
      guard let term = entry.value.preferredTerm(in: .en) else { return nil }
      let key = [entry.value.domain, term.partOfSpeech ?? "", term.text.lowercased()]
      guard let other = seen[key] else {
        seen[key] = entry
        return nil
      }
      let index = entry.value.terms[.en]?.firstIndex(of: term) ?? 0
      return entry.error(
        "same_concept_twice", at: ["terms", "en", .index(index), "text"],
        DiagnosticText(
          "“\(entry.value.id)” and “\(other.value.id)” (\(other.file.text)) share domain, part of speech and the English"
            + " term “\(term.text)”.",
          ja: "「\(entry.value.id)」と「\(other.value.id)」（\(other.file.text)）は、分野・品詞・英語の推奨語「\(term.text)」が同じです。"),
        remedy: DiagnosticText(
          "Merge the two, or give one another English term.", ja: "2つを統合するか、どちらかの英語を変えてください。"))
    }
  }
}
