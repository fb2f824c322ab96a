import TsunagiLanguage
import TsunagiText

extension PhraseIndex {
  /// Everything that a message says.
  ///
  /// Among overlapping matches of one intent the leftmost stays, of these the longest; then a `not` pattern of the
  /// intent that overlaps a match in the same sentence cancels it.
  ///
  /// - Parameters:
  ///   - entities: The entities of `text`, which fill slots of their types.
  ///   - preferred: The language whose wording is reported where wordings of several match the same words.
  ///   - languages: The languages whose wordings are tried; `nil` for all.
  /// - Complexity: Linear in the length of the message.
  public func matches(
    in text: MessageText, entities: [Entity], preferring preferred: LanguageTag? = nil,
    only languages: Set<LanguageTag>? = nil
  ) -> PhraseMatches {
    tables.matches(in: text, entities, preferred, languages, reportsCourtesy: false)
  }
}
