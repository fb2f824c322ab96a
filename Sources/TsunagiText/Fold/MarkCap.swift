/// Cuts runs of combining marks.
///
/// Canonical ordering is quadratic in the length of such a run, and no writing system needs long ones. Characters that
/// nobody sees do not end a run, since they vanish before marks are ordered.
enum MarkCap {
  /// How many marks may follow one another: the limit of the Stream-Safe Text Format, UAX #15.
  static let limit = 30

  /// Appends the input without the marks beyond the limit; returns whether there were any.
  static func cap(
    _ input: UnsafeBufferPointer<UInt8>, table: UnsafeBufferPointer<ScalarTraits>, into output: inout [UInt8]
  )
    -> Bool
  {
    var run = 0
    var copied = 0
    var offset = 0
    while offset < input.count {
      let scalar = input.scalar(at: offset)
      let trait = table.traits(of: scalar.value)
      if trait.contains(.mark) {
        run += 1
      } else if !trait.contains(.ignorable) {
        run = 0
      }
      let end = offset + scalar.length
      if run > limit, trait.contains(.mark) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied..<offset]))
        copied = end
      }
      offset = end
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied...]))
    return copied > 0
  }
}

extension UnsafeBufferPointer<ScalarTraits> {
  /// The traits of a scalar; ASCII is plain.
  @inline(__always)
  func traits(of scalar: UInt32) -> ScalarTraits {
    scalar < 0x20000 ? self[Int(scalar)] : ScalarTable.high(scalar)
  }
}
