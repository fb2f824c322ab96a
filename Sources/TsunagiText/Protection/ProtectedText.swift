/// A text with masks in the place of what a translation must not touch, and the way back.
///
/// A value is immutable and may be shared between threads. Making and restoring take time linear in the length of the
/// text.
public struct ProtectedText: Sendable, Hashable {
  /// The text to send away: normalised, with masks; escaped where the style is markup.
  public let masked: String

  /// What stands in the place of the masks 1, 2, …
  public let tokens: [String]

  public let style: MaskStyle

  /// Protects the entities of a text and any other ranges of it, such as names that stay as they are.
  ///
  /// What already looks like a mask in the text is protected as well. Ranges are in bytes of the original and may be in
  /// any order; overlapping ones are protected together.
  public init(_ text: MessageText, entities: [Entity], also ranges: [Range<Int>] = [], style: MaskStyle) {
    let lookalikes = MaskReader(style: style).masks(in: text.original).map(\.range)
    let protected = Self.merged(entities.map(\.range) + ranges + lookalikes, within: text.original.utf8.count)
    var tokens: [String] = []
    var masked = ""
    var original = text.original
    original.withUTF8 { bytes in
      func piece(_ range: Range<Int>) -> String {
        let piece = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        return MessageText(piece).normalized
      }
      var position = 0
      for range in protected {
        masked += Self.escaped(piece(position..<range.lowerBound), for: style)
        tokens.append(piece(range))
        masked += style.mask(tokens.count)
        position = range.upperBound
      }
      masked += Self.escaped(piece(position..<bytes.count), for: style)
    }
    self.masked = masked
    self.tokens = tokens
    self.style = style
  }

  /// Puts everything back in its place.
  ///
  /// - Throws: ``RestorationError`` unless every mask stands in the text exactly once and no other does.
  public func restore(_ text: String) throws(RestorationError) -> String {
    let masks = MaskReader(style: style).masks(in: text)
    var counts = [Int](repeating: 0, count: tokens.count)
    var unknown: [Int] = []
    for mask in masks {
      if (1...max(tokens.count, 1)).contains(mask.number), !tokens.isEmpty {
        counts[mask.number - 1] += 1
      } else {
        unknown.append(mask.number)
      }
    }
    let missing = counts.indices.filter { counts[$0] == 0 }.map { $0 + 1 }
    let repeated = counts.indices.filter { counts[$0] > 1 }.map { $0 + 1 }
    guard missing.isEmpty, repeated.isEmpty, unknown.isEmpty else {
      throw RestorationError(missing: missing, repeated: repeated, unknown: unknown)
    }
    var restored = ""
    var text = text
    text.withUTF8 { bytes in
      func piece(_ range: Range<Int>) -> String {
        Self.unescaped(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self), for: style)
      }
      var position = 0
      for mask in masks {
        restored += piece(position..<mask.range.lowerBound)
        restored += tokens[mask.number - 1]
        position = mask.range.upperBound
      }
      restored += piece(position..<bytes.count)
    }
    return restored
  }

  private static func merged(_ ranges: [Range<Int>], within count: Int) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.map({ $0.clamped(to: 0..<count) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where !range.isEmpty {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func escaped(_ text: String, for style: MaskStyle) -> String {
    guard style.isMarkup, text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: escaped += "&amp;".utf8
      case 0x3C: escaped += "&lt;".utf8
      case 0x3E: escaped += "&gt;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Reads the references that services write: the five named ones of XML, and numbers.
  private static func unescaped(_ text: String, for style: MaskStyle) -> String {
    guard style.isMarkup, text.utf8.contains(0x26) else { return text }
    var unescaped = ""
    var rest = text.utf8[...]
    while let amp = rest.firstIndex(of: 0x26) {
      unescaped += String(rest[..<amp]) ?? ""
      let window = rest[amp...].prefix(10)
      if let end = window.firstIndex(of: 0x3B), let character = character(of: String(window[..<end].dropFirst()) ?? "")
      {
        unescaped.unicodeScalars.append(character)
        rest = rest[text.utf8.index(after: end)...]
      } else {
        unescaped += "&"
        rest = rest[text.utf8.index(after: amp)...]
      }
    }
    return unescaped + (String(rest) ?? "")
  }

  private static func character(of reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let number where number.hasPrefix("#x") || number.hasPrefix("#X"):
      UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let number where number.hasPrefix("#"): UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
