/// The text of a message as it was received, as it is shown and stored, and as it is matched.
public struct MessageText: Sendable, Hashable {
  /// The text as received.
  public let original: String

  /// The text to show and to store: NFC, runs of combining marks capped, nothing in it that reorders what follows it.
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
    original.makeContiguousUTF8()
    self.original = original
    normalized = original
    folded = Fold.fold(original)
    sentences = folded.bytes.withUnsafeBufferPointer { SentenceSplitter.sentences(in: $0) }
    flags = []
  }

  /// Whether a Latin letter of the text bears a mark, as Vietnamese does unless it is typed bare.
  public var hasDiacritics: Bool { flags.contains(.latinDiacritics) }
}
