/// The explicit directional controls of UAX #9.
enum BidiControls {
  /// The offsets of embeddings, overrides and isolates that nothing closes before the paragraph ends, and of what
  /// closes nothing.
  static func unpaired(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var unpaired: [Int] = []
    var open: [(offset: Int, isIsolate: Bool)] = []
    var isolates = 0
    var offset = 0
    func endParagraph() {
      unpaired += open.map(\.offset)
      open.removeAll()
      isolates = 0
    }
    while offset < bytes.count {
      if bytes[offset] == 0x0A { endParagraph() }
      // All of them begin E2 80 or E2 81.
      guard bytes[offset] == 0xE2 else {
        offset += 1
        continue
      }
      switch bytes.scalar(at: offset).value {
      case 0x202A, 0x202B, 0x202D, 0x202E:
        open.append((offset, false))
      case 0x2066...0x2068:
        open.append((offset, true))
        isolates += 1
      case 0x202C:
        if let last = open.last, !last.isIsolate { open.removeLast() } else { unpaired.append(offset) }
      case 0x2069 where isolates > 0:
        // Closes the innermost isolate, and with it the embeddings left open inside.
        while let last = open.popLast() {
          if last.isIsolate { break }
          unpaired.append(last.offset)
        }
        isolates -= 1
      case 0x2069: unpaired.append(offset)
      case 0x2029: endParagraph()
      default: break
      }
      offset += 3
    }
    endParagraph()
    return unpaired.sorted()
  }
}
