/// Identifies the language of short texts: chat messages, search words, single lines.
///
/// Letters decide where a script has one language; words, n-grams and Han characters of an embedded model decide the
/// rest. Addresses, codes with digits, markup and `protected` ranges have no vote. Stateless and safe to use from any
/// thread. Linear in the length of the text.
public struct LanguageIdentifier: Sendable {
  public static let shared = LanguageIdentifier()

  struct Tables: Sendable {
    let model: LanguageModel
    let exclusive: [UInt16]
  }

  private let tables: Tables

  private init() {
    let model = LanguageModel.shared
    tables = Tables(model: model, exclusive: ExclusiveLetters.table(of: model))
  }

  /// What the text says about its language.
  ///
  /// - Parameters:
  ///   - utf8: the text; malformed sequences count as no letters.
  ///   - protected: byte ranges without a vote (entities, masks), sorted.
  ///   - candidates: the languages that can be meant; `nil` for all.
  public func evidence(
    for utf8: UnsafeBufferPointer<UInt8>, protected: [Range<Int>] = [], candidates: Set<LanguageTag>? = nil
  ) -> LanguageEvidence {
    let scanned = LanguageScan.scan(utf8, without: protected, tables: tables)
    let allowed = candidates.map { CandidateSet($0, scripts: tables.model.scripts) } ?? .all
    return LanguageEvidence(last: scanned.last, earlier: scanned.earlier, allowed: allowed)
  }

  /// The same for a string; ranges are offsets in its UTF-8.
  public func evidence(
    for text: String, protected: [Range<Int>] = [], candidates: Set<LanguageTag>? = nil
  ) -> LanguageEvidence {
    var text = text
    return text.withUTF8 { evidence(for: $0, protected: protected, candidates: candidates) }
  }
}
