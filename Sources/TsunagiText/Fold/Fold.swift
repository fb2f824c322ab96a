/// Brings texts that a reader takes for the same into the same bytes, for matching; never for display.
///
/// First NFKC_Casefold (The Unicode Standard, section 3.13) after runs of combining marks are capped, then what
/// retrieval needs beyond it:
/// - katakana: a last ー goes when the run is longer than three letters (サーバー, サーバ) and does not end in a short word
///   that keeps it (エラー, サーバーエラー), as does one behind ティ and ディ within a word; ・ between letters goes; ヴ and ブ, small and full vowels (ウィ, ウイ), エイ and エー, イヤ and イア are one;
///   a dash between letters is ー;
/// - hyphens and dashes are `-`, apostrophes and accents typed for them are `'`, decimal digits of every script ASCII;
/// - Latin: dotted and dotless i of either case are `i`, so that İPTAL, IPTAL, iptal and ıptal are one; Vietnamese tone
///   marks stand where the new spelling puts them (`hoà`); other diacritics stay;
/// - Arabic: vowel marks and tatweel go, the forms of alef, ya and ta marbuta are one each;
/// - Thai: one order of vowel, tone and nikhahit, sara am as one letter, แ for เเ;
/// - Hindi: nukta goes, candrabindu is anusvara; Russian: ё is е.
///
/// A folded text is folded again without change, unless it has marks of one script on letters of another. Time and
/// memory are linear in the length of the text.
public enum Fold {
  /// Folds a text.
  public static func fold(_ text: String) -> FoldedText {
    var text = text
    return text.withUTF8 { scan($0).folded }
  }

  /// Folds UTF-8; a byte that belongs to no scalar reads as U+FFFD.
  public static func fold(_ utf8: UnsafeBufferPointer<UInt8>) -> FoldedText {
    if UTF8Check.firstFault(in: utf8) == nil { return scan(utf8).folded }
    let repaired = UTF8Check.repair(utf8)
    let folded = repaired.bytes.withUnsafeBufferPointer { scan($0).folded }
    return FoldedText(
      bytes: folded.bytes, sourceCount: utf8.count, map: repaired.map.followed(by: folded.map))
  }

  /// What one pass over a text gives: its fold, and what was noticed on the way.
  struct Scan {
    var folded: FoldedText
    var seen: ScalarTraits
    var marksCapped: Bool
  }

  static func scan(_ utf8: UnsafeBufferPointer<UInt8>) -> Scan {
    let table = ScalarTable.shared
    return table.traits.withUnsafeBufferPointer { traits in
      var first = CompatibilityFold(utf8, table: table, traits: traits)
      var (bytes, map) = first.run()
      if first.seen.contains(.retrieval) {
        let second = bytes.withUnsafeBufferPointer { bytes in
          var fold = RetrievalFold(bytes)
          return fold.run()
        }
        bytes = second.bytes
        map = map.followed(by: second.map)
      }
      return Scan(
        folded: FoldedText(bytes: bytes, sourceCount: utf8.count, map: map), seen: first.seen,
        marksCapped: first.marksCapped)
    }
  }
}
