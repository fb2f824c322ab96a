/// Identifies the language of short texts: chat messages, search words, single lines.
///
/// Stateless and safe to use from any thread. Linear in the length of the text.
public struct LanguageIdentifier: Sendable {
  public static let shared = LanguageIdentifier()

  /// What the text says about its language.
  ///
  /// - Parameters:
  ///   - utf8: the text; malformed sequences count as no letters.
  ///   - protected: byte ranges without a vote (entities, masks), sorted.
  ///   - candidates: the languages that can be meant; `nil` for all.
  public func evidence(
    for utf8: UnsafeBufferPointer<UInt8>, protected: [Range<Int>] = [], candidates: Set<LanguageTag>? = nil
  ) -> LanguageEvidence {
    LetterCensus(of: utf8, without: protected).evidence(among: candidates)
  }

  /// The same for a string; ranges are offsets in its UTF-8.
  public func evidence(
    for text: String, protected: [Range<Int>] = [], candidates: Set<LanguageTag>? = nil
  ) -> LanguageEvidence {
    var text = text
    return text.withUTF8 { evidence(for: $0, protected: protected, candidates: candidates) }
  }
}
