/// The text of a message as it was received, as it is shown and stored, and as it is matched.
///
/// A value is immutable and may be shared between threads. Making one takes time linear in the length of the text.
public struct MessageText: Sendable, Hashable {
  /// The text as received.
  public let original: String

  /// The text to show and to store.
  ///
  /// NFC, runs of combining marks cut at ``MarkCap/limit``, line ends as `\n`; without control characters, bidi controls
  /// that are unpaired or override, tag characters outside flag emoji, and invisible characters that have no function
  /// where they stand. Emoji sequences and joiners within words of the scripts that need them stay. The text can still
  /// be right-to-left: who shows it beside other text isolates it.
  public let normalized: String

  /// The text to match in, with the way back to ``original``.
  public let folded: FoldedText

  /// The sentences as ranges of the folded bytes, in order, without the space between them.
  public let sentences: [Range<Int>]

  /// What was noticed about the text while it was received.
  public let flags: TextFlags

  /// Receives a text.
  public init(_ original: String) {
    var original = original
    let parts = original.withUTF8 { Self.parts(of: $0) }
    self.original = original
    normalized = parts.normalized ?? original
    folded = parts.folded
    sentences = parts.sentences
    flags = parts.flags
  }

  /// Whether a Latin letter of the text bears a mark, as Vietnamese does unless it is typed bare.
  public var hasDiacritics: Bool { flags.contains(.latinDiacritics) }

  private struct Parts {
    var normalized: String?
    var folded: FoldedText
    var sentences: [Range<Int>]
    var flags: TextFlags
  }

  private static func parts(of bytes: UnsafeBufferPointer<UInt8>) -> Parts {
    let scan = Fold.scan(bytes)
    var parts = Parts(
      folded: scan.folded,
      sentences: scan.folded.bytes.withUnsafeBufferPointer { SentenceSplitter.sentences(in: $0) },
      flags: scan.seen.contains(.latinDiacritic) ? .latinDiacritics : [])
    if !scan.seen.isDisjoint(with: [.display, .notNFC, .complex]) || scan.marksCapped {
      let display = DisplayText.make(from: bytes)
      parts.normalized = display.text
      parts.flags.formUnion(display.flags)
    }
    if !scan.seen.isDisjoint(with: [.lookalike, .complex]), MixedScripts.occur(in: bytes) {
      parts.flags.insert(.confusable)
    }
    return parts
  }
}
