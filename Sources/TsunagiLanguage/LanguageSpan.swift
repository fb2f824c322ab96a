/// A stretch of a text in one language.
public struct LanguageSpan: Hashable, Sendable {
  public let tag: LanguageTag
  /// Half-open UTF-8 byte range in the text as given.
  public let range: Range<Int>

  public init(tag: LanguageTag, range: Range<Int>) {
    self.tag = tag
    self.range = range
  }
}
