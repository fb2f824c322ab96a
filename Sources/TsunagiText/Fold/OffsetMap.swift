/// Where the bytes of a rewritten text come from.
///
/// Holds an anchor for each run whose rewriting moved the bytes after it; everything between two anchors is byte for
/// byte in step with the source, so plain text costs nothing. Lookups take O(log anchors).
struct OffsetMap: Sendable, Hashable {
  /// A run of the source that was rewritten as a whole; either side may be empty.
  struct Anchor: Sendable, Hashable {
    var source: Range<Int>
    var target: Range<Int>

    /// How far the source runs ahead of the target behind this anchor.
    var shift: Int { source.upperBound - target.upperBound }
  }

  /// In order of both sides, without overlaps.
  private(set) var anchors: [Anchor] = []

  /// Records that `source` became `target`; calls come in text order.
  mutating func append(source: Range<Int>, target: Range<Int>) {
    anchors.append(Anchor(source: source, target: target))
  }

  /// Forgets the anchors whose source begins at or behind an offset.
  mutating func removeAnchors(fromSource offset: Int) {
    while let last = anchors.last, last.source.lowerBound >= offset { anchors.removeLast() }
  }

  /// Lets the last anchor take more of the source.
  mutating func extendLast(to sourceEnd: Int) {
    guard let last = anchors.popLast() else { return }
    anchors.append(Anchor(source: last.source.lowerBound..<sourceEnd, target: last.target))
  }

  /// The source bytes that produced a range of target bytes; a range that touches a rewritten run takes it whole.
  ///
  /// What was deleted at the range's edges stays outside, what was deleted within it is inside.
  func source(of range: Range<Int>) -> Range<Int> {
    let lower = sourceStart(of: range.lowerBound)
    if range.isEmpty { return lower..<lower }
    return lower..<max(lower, sourceEnd(of: range.upperBound))
  }

  /// The target bytes that a range of source bytes produced, runs taken whole.
  func target(of range: Range<Int>) -> Range<Int> {
    let lower = targetStart(of: range.lowerBound)
    if range.isEmpty { return lower..<lower }
    return lower..<max(lower, targetEnd(of: range.upperBound))
  }

  private func sourceStart(of offset: Int) -> Int {
    let next = firstIndex { $0.target.upperBound > offset }
    if next < anchors.count, anchors[next].target.lowerBound <= offset { return anchors[next].source.lowerBound }
    return next == 0 ? offset : offset + anchors[next - 1].shift
  }

  private func sourceEnd(of offset: Int) -> Int {
    let next = firstIndex { $0.target.lowerBound >= offset }
    if next == 0 { return offset }
    let last = anchors[next - 1]
    return last.target.upperBound >= offset ? last.source.upperBound : offset + last.shift
  }

  private func targetStart(of offset: Int) -> Int {
    let next = firstIndex { $0.source.upperBound > offset }
    if next < anchors.count, anchors[next].source.lowerBound <= offset { return anchors[next].target.lowerBound }
    return next == 0 ? offset : offset - anchors[next - 1].shift
  }

  private func targetEnd(of offset: Int) -> Int {
    let next = firstIndex { $0.source.lowerBound >= offset }
    if next == 0 { return offset }
    let last = anchors[next - 1]
    return last.source.upperBound >= offset ? last.target.upperBound : offset - last.shift
  }

  /// The index of the first anchor for which a condition holds that, once true, stays true.
  private func firstIndex(where condition: (Anchor) -> Bool) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if condition(anchors[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
