import TsunagiLanguage
import TsunagiText

/// Checks that a translation uses the shop's words.
///
/// For each place of the source that names a concept, any preferred or admitted word of the concept satisfies; where
/// a place can name several concepts, one of them has to be there. No forbidden word may be in the target, in any
/// form. Names that are never translated stay byte for byte. Immutable; may be shared between threads.
public struct TermCompliance: Sendable {
  private let terms: TermIndex
  private let names: ProtectedNames

  /// - Parameter doNotTranslate: Names as they are written.
  public init(terms: TermIndex, doNotTranslate: [String] = []) {
    self.terms = terms
    names = ProtectedNames(doNotTranslate)
  }

  /// What is wrong with `target` as a translation of `source` into `language`; empty when nothing is.
  ///
  /// - Parameter matches: The terms of the source's own language in `source`.
  /// - Complexity: Linear in both texts.
  public func check(
    _ matches: [TermMatch], of source: MessageText, target: MessageText, in language: LanguageTag
  ) -> [ComplianceFinding] {
    let found = terms.overlappingMatches(in: target).filter { $0.language == language && $0.status != .forbidden }
    let present = Set(found.map(\.concept))
    var findings: [ComplianceFinding] = []
    for place in places(matches) {
      let demanded = place.concepts.filter { !terms.acceptedTerms(of: $0, in: language).isEmpty }
      guard let first = demanded.first, !demanded.contains(where: present.contains) else { continue }
      // The same concept is demanded once, however often the source names it.
      if findings.contains(where: { $0.kind == .missingTerm && $0.concept == first }) { continue }
      findings.append(missing(demanded, first, place.range, source, language))
    }
    return findings + forbiddenTerms(in: target, language) + names.findings(source: source, target: target)
  }

  /// The forbidden words of a text in a language, in text order.
  public func forbiddenTerms(in text: MessageText, _ language: LanguageTag) -> [ComplianceFinding] {
    terms.matches(in: text).filter { $0.language == language && $0.status == .forbidden }.map { match in
      let expected = terms.acceptedTerms(of: match.concept, in: language)
      let remedy = expected.first.map { "write “\($0)”" } ?? "put it another way"
      return ComplianceFinding(
        kind: .forbiddenTerm, concept: match.concept, source: nil, target: match.range, expected: expected,
        reason: "“\(text.original(match.range))” is not to be used for \(match.concept); \(remedy)")
    }
  }

  private func missing(
    _ concepts: [String], _ first: String, _ range: Range<Int>, _ source: MessageText, _ language: LanguageTag
  ) -> ComplianceFinding {
    let expected = concepts.flatMap { terms.acceptedTerms(of: $0, in: language) }
    let words = expected.map { "“\($0)”" }.joined(separator: " or ")
    return ComplianceFinding(
      kind: .missingTerm, concept: first, source: range, target: nil, expected: expected,
      reason: "“\(source.original(range))” (\(first)) is not in the translation; write \(words)")
  }

  private struct Place {
    var range: Range<Int>
    var concepts: [String]
  }

  /// The matches by the place they stand at.
  private func places(_ matches: [TermMatch]) -> [Place] {
    var places: [Place] = []
    for match in matches {
      if let last = places.indices.last, places[last].range == match.range {
        if !places[last].concepts.contains(match.concept) { places[last].concepts.append(match.concept) }
      } else {
        places.append(Place(range: match.range, concepts: [match.concept]))
      }
    }
    return places
  }
}
