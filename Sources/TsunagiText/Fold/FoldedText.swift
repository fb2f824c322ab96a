/// A text in the form it is matched in, with the way back to the text it was made from.
///
/// Ranges are half-open ranges of UTF-8 bytes. A value is immutable and may be shared between threads.
public struct FoldedText: Sendable, Hashable {
  /// The folded text: valid UTF-8.
  public let bytes: [UInt8]

  /// How many bytes the original has.
  public let sourceCount: Int

  let map: OffsetMap

  init(bytes: [UInt8], sourceCount: Int, map: OffsetMap) {
    self.bytes = bytes
    self.sourceCount = sourceCount
    self.map = map
  }

  /// The bytes of the original that produced a range of folded bytes.
  ///
  /// A range that covers part of something that was folded as one (a ligature, a base with its marks, サーバー with its
  /// dropped ー) takes all of it, so a scalar is never split. What vanished at the edges of the range stays outside.
  /// Offsets outside the text are clamped to it.
  ///
  /// - Complexity: O(log *n*), *n* being the number of places where folding moved the text.
  public func source(of range: Range<Int>) -> Range<Int> {
    let scalars = widened(range)
    let source = map.source(of: scalars)
    return min(source.lowerBound, sourceCount)..<min(source.upperBound, sourceCount)
  }

  /// The folded bytes that a range of the original became; the inverse of ``source(of:)``.
  ///
  /// Empty where all of the range vanished. Offsets outside the original are clamped to it.
  public func folded(of source: Range<Int>) -> Range<Int> {
    let lower = min(max(source.lowerBound, 0), sourceCount)
    let upper = min(max(source.upperBound, lower), sourceCount)
    return widened(map.target(of: lower..<upper))
  }

  /// The folded text as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The folded text of a range of ``bytes``.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Clamped to the text and widened to whole scalars.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    var lower = min(max(range.lowerBound, 0), bytes.count)
    var upper = min(max(range.upperBound, lower), bytes.count)
    while lower > 0, lower < bytes.count, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    if range.isEmpty { return lower..<lower }
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }
}
