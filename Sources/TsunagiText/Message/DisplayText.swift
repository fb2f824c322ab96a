import TsunagiUnicode

/// Makes the text that is shown and stored from the text that was received.
///
/// Marks are capped, what nobody sees goes where it has no function, controls that would reorder or cut what stands
/// around the message go, the rest is NFC. Emoji sequences, joiners within the scripts that need them, and paired bidi
/// controls stay. Linear in the length of the text.
struct DisplayText {
  private let input: UnsafeBufferPointer<UInt8>
  private let table: UnsafeBufferPointer<ScalarTraits>
  private var output: [UInt8] = []
  private(set) var flags: TextFlags = []

  /// The text to show; `nil` where it is the one received.
  static func make(from input: UnsafeBufferPointer<UInt8>) -> (text: String?, flags: TextFlags) {
    ScalarTable.shared.traits.withUnsafeBufferPointer { table in
      var capped: [UInt8] = []
      capped.reserveCapacity(input.count)
      let wasCapped = MarkCap.cap(input, table: table, into: &capped)
      var cleaned = capped.withUnsafeBufferPointer { capped in
        var display = DisplayText(input: capped, table: table)
        display.clean()
        return (bytes: display.output, flags: display.flags)
      }
      if wasCapped { cleaned.flags.insert(.marksCapped) }
      var composed: [UInt8] = []
      cleaned.bytes.withUnsafeBufferPointer { NormalizationForm.nfc.normalize($0, into: &composed) }
      if composed.elementsEqual(input) { return (nil, cleaned.flags) }
      return (String(decoding: composed, as: UTF8.self), cleaned.flags)
    }
  }

  private init(input: UnsafeBufferPointer<UInt8>, table: UnsafeBufferPointer<ScalarTraits>) {
    self.input = input
    self.table = table
  }

  private mutating func clean() {
    let unpaired = BidiControls.unpaired(in: input)
    if !unpaired.isEmpty { flags.insert(.unpairedBidi) }
    var nextUnpaired = unpaired[...]
    var before: UInt32 = 0
    var offset = 0
    while offset < input.count {
      let scalar = input.scalar(at: offset)
      var end = offset + scalar.length
      if !mayGo(scalar.value) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: input[offset..<end]))
      } else if nextUnpaired.first == offset {
        nextUnpaired.removeFirst()
        offset = end
        continue
      } else if let tags = EmojiTags.sequenceEnd(in: input, at: offset) {
        end = tags
        output.append(contentsOf: UnsafeBufferPointer(rebasing: input[offset..<end]))
      } else {
        let next = end < input.count ? input.scalar(at: end).value : 0
        if let kept = kept(scalar.value, between: before, and: next) { output.append(scalar: kept) }
      }
      before = scalar.value
      offset = end
    }
  }

  @inline(__always)
  private func mayGo(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar < 0x20 || scalar == 0x7F }
    return scalar == 0x1F3F4 || table.traits(of: scalar).contains(.display)
  }

  /// What stands for a scalar that is not simply shown, or `nil` where it goes.
  private mutating func kept(_ scalar: UInt32, between before: UInt32, and next: UInt32) -> UInt32? {
    switch scalar {
    case 0x09, 0x0A: return scalar
    case 0x0D: return next == 0x0A ? nil : 0x0A
    case 0x85, 0x2028, 0x2029: return 0x0A
    case 0..<0x20, 0x7F..<0xA0:
      flags.insert(.control)
      return nil
    case 0x200E, 0x200F, 0x061C: return invisible(scalar, keptWhen: scalar != 0x061C || Joining.isArabic(before))
    case 0x202D, 0x202E:
      // Overrides have no place in a chat even in pairs.
      flags.insert(.unpairedBidi)
      return nil
    case 0x202A...0x202C, 0x2066...0x2069: return scalar
    case 0x200C: return invisible(scalar, keptWhen: Joining.takesJoiners(before))
    case 0x200D: return invisible(scalar, keptWhen: Joining.takesJoiners(before) || Joining.joinsEmoji(before, next))
    case 0x200B: return invisible(scalar, keptWhen: Joining.breaksWithoutSpaces(before))
    case 0xFEFF where before == 0: return nil
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      if before != 0, !Joining.isVariationSelector(before) { return scalar }
      flags.insert(.hiddenTags)
      return nil
    case 0x1F3F4: return scalar
    case 0xE0000...0xE007F:
      flags.insert(.hiddenTags)
      return nil
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x08E2, 0x110BD, 0x110CD: return scalar
    default:
      if scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar) {
        flags.insert(.control)
        return nil
      }
      // What is not assigned in our version of Unicode may be a newer letter.
      guard let known = Unicode.Scalar(scalar) else { return nil }
      let properties = known.properties
      let vanishes = properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
      return invisible(scalar, keptWhen: !vanishes)
    }
  }

  private mutating func invisible(_ scalar: UInt32, keptWhen condition: Bool) -> UInt32? {
    if condition { return scalar }
    flags.insert(.invisible)
    return nil
  }
}
