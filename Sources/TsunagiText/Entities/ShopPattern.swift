/// The shape of a number that a shop gives out.
///
/// `#` stands for a digit, `@` for a letter, `*` for a letter or digit; `{6}` or `{6,12}` repeats what stands before;
/// any other ASCII character stands for itself. Letters match in either case, digits and hyphens in every width and
/// script. Each part takes as much as it can.
public struct ShopPattern: Sendable, Hashable {
  public let type: EntityType

  /// The shape as it was written.
  public let shape: String

  private let parts: [Part]

  private enum Kind: Sendable, Hashable {
    case digit, letter, either
    case literal(UInt8)
  }

  private struct Part: Sendable, Hashable {
    var kind: Kind
    var least = 1
    var most = 1
  }

  /// - Throws: ``ShopPatternError`` when the shape is empty, has characters outside ASCII or a repetition that is none.
  public init(_ shape: String, type: EntityType) throws(ShopPatternError) {
    self.type = type
    self.shape = shape
    parts = try Self.parts(of: shape)
  }

  /// The order numbers of the large Japanese marketplace: `250-1234567-1234567`.
  public static let marketplace: [ShopPattern] = {
    // A shape that cannot fail to parse; its tests would show it missing.
    (try? [ShopPattern("#{3}-#{7}-#{7}", type: .orderNumber)]) ?? []
  }()

  private static func parts(of shape: String) throws(ShopPatternError) -> [Part] {
    var parts: [Part] = []
    let bytes = Array(shape.utf8)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "#"): parts.append(Part(kind: .digit))
      case UInt8(ascii: "@"): parts.append(Part(kind: .letter))
      case UInt8(ascii: "*"): parts.append(Part(kind: .either))
      case UInt8(ascii: "{"):
        guard let repetition = repetition(in: bytes, at: offset), let last = parts.indices.last else {
          throw ShopPatternError(shape: shape, offset: offset, reason: .repetition)
        }
        parts[last].least = repetition.least
        parts[last].most = repetition.most
        offset = repetition.end
        continue
      case 0x21..<0x7F:
        parts.append(Part(kind: .literal(TextBytes.isLetter(byte) ? byte | 0x20 : byte)))
      default: throw ShopPatternError(shape: shape, offset: offset, reason: .character)
      }
      offset += 1
    }
    if parts.isEmpty { throw ShopPatternError(shape: shape, offset: 0, reason: .empty) }
    return parts
  }

  private static func repetition(in bytes: [UInt8], at offset: Int) -> (least: Int, most: Int, end: Int)? {
    guard let close = bytes[offset...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let bounds = bytes[offset + 1..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard (1...2).contains(bounds.count), let least = bounds.first, let most = bounds.last else { return nil }
    guard least >= 1, least <= most, most <= 64 else { return nil }
    return (least, most, close + 1)
  }

  /// The end of what has this shape from an offset of folded bytes and stands by itself.
  func end(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var offset = start
    for part in parts {
      var count = 0
      while count < part.most, let byte = bytes[safe: offset], Self.matches(byte, part.kind) {
        offset += 1
        count += 1
      }
      if count < part.least { return nil }
    }
    let next = bytes.byte(offset)
    if TextBytes.isAlphanumeric(next) || (next == 0x2D && TextBytes.isDigit(bytes.byte(offset + 1))) { return nil }
    if start > 1, bytes[start - 1] == 0x2D, TextBytes.isDigit(bytes[start - 2]) { return nil }
    return offset
  }

  private static func matches(_ byte: UInt8, _ kind: Kind) -> Bool {
    switch kind {
    case .digit: TextBytes.isDigit(byte)
    case .letter: TextBytes.isLetter(byte)
    case .either: TextBytes.isAlphanumeric(byte)
    case .literal(let literal): byte == literal
    }
  }
}
