import TsunagiUnicode

/// Writes a rewritten text and keeps its offset map; what is not mentioned is copied.
struct RewriteWriter {
  private let input: UnsafeBufferPointer<UInt8>
  private(set) var output: [UInt8] = []
  private(set) var map = OffsetMap()

  /// How far the input has been copied or rewritten.
  private(set) var position = 0

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    output.reserveCapacity(input.count + 8)
  }

  /// Copies the input up to an offset.
  @inline(__always)
  mutating func copy(upTo offset: Int) {
    guard offset > position else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[position..<offset]))
    position = offset
  }

  /// Puts a scalar in the place of a run of the input.
  ///
  /// Only a change of length, or of more than one scalar, needs an anchor.
  mutating func replace(_ source: Range<Int>, with scalar: UInt32, isSingle: Bool = true) {
    copy(upTo: source.lowerBound)
    let start = output.count
    output.append(scalar: scalar)
    finish(source, from: start, needsAnchor: !isSingle || output.count - start != source.count)
  }

  /// Puts two scalars in the place of a run of the input.
  mutating func replace(_ source: Range<Int>, with first: UInt32, _ second: UInt32) {
    copy(upTo: source.lowerBound)
    let start = output.count
    output.append(scalar: first)
    output.append(scalar: second)
    finish(source, from: start, needsAnchor: true)
  }

  /// Puts bytes in the place of a run of the input.
  mutating func replace(_ source: Range<Int>, with bytes: some Sequence<UInt8>) {
    copy(upTo: source.lowerBound)
    let start = output.count
    output.append(contentsOf: bytes)
    finish(source, from: start, needsAnchor: true)
  }

  /// Leaves a run of the input out, as if it had never been there.
  mutating func delete(_ source: Range<Int>) {
    copy(upTo: source.lowerBound)
    position = source.upperBound
    if let last = map.anchors.last, last.target.isEmpty, last.source.upperBound == source.lowerBound {
      map.extendLast(to: source.upperBound)
    } else {
      map.append(source: source, target: output.count..<output.count)
    }
  }

  /// Leaves a run of the input out that belongs to the scalar before it, as a mark does.
  mutating func absorb(_ source: Range<Int>) {
    copy(upTo: source.lowerBound)
    position = source.upperBound
    if let last = map.anchors.last, last.source.upperBound == source.lowerBound {
      map.extendLast(to: source.upperBound)
    } else if output.isEmpty {
      map.append(source: source, target: 0..<0)
    } else {
      let start = output.lastScalarStart
      let length = output.count - start
      map.append(source: source.lowerBound - length..<source.upperBound, target: start..<output.count)
    }
  }

  /// Takes back the last scalar written, whose source ends where the writer stands; it belongs to the one before it.
  mutating func absorbLastScalar(from source: Int) {
    let end = position
    output.removeLast(output.count - output.lastScalarStart)
    map.removeAnchors(fromSource: source)
    position = source
    absorb(source..<end)
  }

  /// Goes back to an offset of the input where a scalar begins that was not rewritten together with one before it.
  mutating func rewind(to source: Int) {
    guard source < position else { return copy(upTo: source) }
    let target = map.target(of: source..<source).lowerBound
    output.removeLast(output.count - target)
    map.removeAnchors(fromSource: source)
    position = source
  }

  /// Lets `write` append what stands in the place of a run of the input; the edits it reports count from the run and
  /// from what it appended.
  mutating func replace(
    _ source: Range<Int>, asOne: Bool, write: (inout [UInt8], inout [NormalizationEdit]) -> Void
  ) {
    copy(upTo: source.lowerBound)
    let start = output.count
    var edits: [NormalizationEdit] = []
    write(&output, &edits)
    position = source.upperBound
    if asOne {
      map.append(source: source, target: start..<output.count)
      return
    }
    for edit in edits {
      map.append(
        source: source.lowerBound + edit.source.lowerBound..<source.lowerBound + edit.source.upperBound,
        target: start + edit.target.lowerBound..<start + edit.target.upperBound)
    }
  }

  /// Brings the ASCII letters of what was written into lower case.
  mutating func lowercaseASCII() {
    output.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        bytes[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
      }
    }
  }

  private mutating func finish(_ source: Range<Int>, from start: Int, needsAnchor: Bool) {
    position = source.upperBound
    if needsAnchor { map.append(source: source, target: start..<output.count) }
  }
}
