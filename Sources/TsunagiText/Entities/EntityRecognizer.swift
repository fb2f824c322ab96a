/// Finds the entities of a message.
///
/// Works on the folded text, so that every width and every script's digits are read alike, and leads what it finds back
/// to the original. A value is immutable and may be shared between threads. Time is linear in the length of the text.
public struct EntityRecognizer: Sendable {
  private let patterns: [ShopPattern]

  /// - Parameter patterns: The shapes of the shop's own numbers, in order of precedence.
  public init(patterns: [ShopPattern] = ShopPattern.marketplace) {
    self.patterns = patterns
  }

  /// The entities of a text, in text order; no two overlap.
  public func entities(in text: MessageText) -> [Entity] {
    let found = text.folded.bytes.withUnsafeBufferPointer { candidates(in: $0) }
    if found.isEmpty { return [] }
    var original = text.original
    return original.withUTF8 { original in
      found.map { candidate in
        let range = text.folded.source(of: candidate.range)
        let bytes = UnsafeBufferPointer(rebasing: original[range])
        return Entity(
          type: candidate.type, range: range, folded: candidate.range, text: String(decoding: bytes, as: UTF8.self),
          value: candidate.value ?? .text(PlainText.ascii(bytes)))
      }
    }
  }

  private func candidates(in bytes: UnsafeBufferPointer<UInt8>) -> [EntityCandidate] {
    let content = Content(bytes)
    var links: [EntityCandidate] = []
    if content.contains(.link) {
      var scanner = LinkScanner(bytes)
      scanner.run()
      links = scanner.found
    }
    guard content.contains(.digit) else { return links }
    var numbers = NumberScanner(bytes, patterns: patterns)
    var start = 0
    for link in links {
      numbers.run(start..<link.range.lowerBound)
      start = link.range.upperBound
    }
    numbers.run(start..<bytes.count)
    if links.isEmpty { return numbers.found }
    return (links + numbers.found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What there is to look for at all.
  private struct Content: OptionSet {
    let rawValue: UInt8
    /// Digits, or ideographs that may be numbers.
    static let digit = Content(rawValue: 1)
    static let link = Content(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var seen: UInt8 = 0
      for byte in bytes { seen |= Self.table[Int(byte)] }
      rawValue = seen
    }

    private static let table: [UInt8] = (0..<256).map { byte in
      if TextBytes.isDigit(UInt8(byte)) || IdeographicNumber.mayBegin(UInt8(byte)) { return 1 }
      return byte == 0x2E || byte == 0x3A || byte == 0x40 ? 2 : 0
    }
  }
}
