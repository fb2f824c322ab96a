extension OffsetMap {
  /// The map of two rewritings, one after the other.
  ///
  /// Runs of the first that meet runs of the second become one. Takes time linear in the anchors of both.
  func followed(by next: OffsetMap) -> OffsetMap {
    if next.anchors.isEmpty { return self }
    if anchors.isEmpty { return next }
    var result = OffsetMap()
    var first = anchors[...]
    var second = next.anchors[...]
    // How far each side of the text between the two rewritings is ahead of it, behind the anchors seen so far.
    var firstShift = 0
    var secondShift = 0
    while let start = Self.nextStart(first, second) {
      var middle = start..<start
      let sourceStart = start + firstShift
      let targetStart = start - secondShift
      // An anchor that is empty in the middle text stands alone unless it lies strictly within another.
      var isFirst = true
      while true {
        if let anchor = first.first, Self.joins(anchor.target, middle, isFirst: isFirst) {
          middle = start..<max(middle.upperBound, anchor.target.upperBound)
          firstShift = anchor.shift
          first.removeFirst()
        } else if let anchor = second.first, Self.joins(anchor.source, middle, isFirst: isFirst) {
          middle = start..<max(middle.upperBound, anchor.source.upperBound)
          secondShift = anchor.shift
          second.removeFirst()
        } else {
          break
        }
        isFirst = false
      }
      result.append(
        source: sourceStart..<middle.upperBound + firstShift, target: targetStart..<middle.upperBound - secondShift)
    }
    return result
  }

  private static func nextStart(_ first: ArraySlice<Anchor>, _ second: ArraySlice<Anchor>) -> Int? {
    switch (first.first?.target.lowerBound, second.first?.source.lowerBound) {
    case (let first?, let second?): min(first, second)
    case (let first?, nil): first
    case (nil, let second): second
    }
  }

  private static func joins(_ run: Range<Int>, _ cluster: Range<Int>, isFirst: Bool) -> Bool {
    if isFirst { return run.lowerBound == cluster.lowerBound }
    return run.lowerBound < cluster.upperBound
  }
}
