import TsunagiLanguage
import TsunagiMatching
import TsunagiText

extension TermIndex {
  /// The words of a concept that may be written in a language, the preferred one first; empty for an unknown concept.
  public func acceptedTerms(of concept: String, in language: LanguageTag) -> [String] {
    guard let number = number(ofConcept: concept) else { return [] }
    let own = (Int(tables.termStarts[number])..<Int(tables.termStarts[number + 1])).filter {
      tables.languages[Int(tables.terms[$0].language)] == language
    }
    let preferred = own.filter { tables.terms[$0].status == .preferred }
    return (preferred + own.filter { tables.terms[$0].status == .admitted }).map(tables.text)
  }

  /// The word to write for a concept in a language, or `nil` where it has none.
  public func preferredTerm(of concept: String, in language: LanguageTag) -> String? {
    guard let number = number(ofConcept: concept) else { return nil }
    return (Int(tables.termStarts[number])..<Int(tables.termStarts[number + 1])).first {
      tables.terms[$0].status == .preferred && tables.languages[Int(tables.terms[$0].language)] == language
    }.map(tables.text)
  }

  private func number(ofConcept id: String) -> Int? {
    tables.conceptNumbers.rank(of: Array(id.utf8)).map { Int(tables.conceptOfRank[Int($0)]) }
  }
}

extension MessageText {
  /// The original's text of a range of bytes.
  func original(_ range: Range<Int>) -> String {
    let utf8 = original.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(original[lower..<utf8.index(lower, offsetBy: range.count)])
  }
}
