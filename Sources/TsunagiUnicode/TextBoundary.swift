import CTsunagiICU

/// What a text can be cut into: the segments of UAX #29, as ICU finds them.
///
/// Words follow ICU's rules and dictionaries (Chinese, Japanese, Thai, Burmese …) and differ between versions: use
/// them for searching and counting, not for matching terms. ICU takes a colon between letters for a boundary, where
/// UAX #29 does not; only in Finnish and Swedish is `a:b` one word.
///
/// All functions may be called from any thread. ICU's iterators may not, and are kept in a small stock for each
/// locale.
public enum TextBoundary: Sendable, Hashable, CaseIterable {
  /// What people take for one character.
  case grapheme
  /// Words, and whatever stands between them.
  case word
  case sentence

  /// The segments in order, as UTF-8 byte ranges; together they are the whole text. Linear time.
  ///
  /// - Parameter locale: a BCP 47 tag; one that is not well formed counts as `und`.
  public func ranges(in text: String, locale: String) -> [Range<Int>] {
    var start = 0
    return segments(of: text, locale: locale).map { segment in
      defer { start = Int(segment.end) }
      return start..<Int(segment.end)
    }
  }

  /// The words of a text and what stands between them, in order, with what each consists of.
  ///
  /// - Parameter locale: a BCP 47 tag; one that is not well formed counts as `und`.
  public static func words(in text: String, locale: String) -> [WordSegment] {
    var start = 0
    return text.withICUText { bytes in
      TextBoundary.word.segments(of: text, locale: locale).map { segment in
        defer { start = Int(segment.end) }
        let range = start..<Int(segment.end)
        let content = UnsafeBufferPointer(start: bytes.bytes, count: bytes.count)[range]
        return WordSegment(range: range, kind: WordKind(segment.word, of: content))
      }
    }
  }

  private var code: Int32 {
    switch self {
    case .grapheme: Int32(TSUNAGI_ICU_GRAPHEMES)
    case .word: Int32(TSUNAGI_ICU_WORDS)
    case .sentence: Int32(TSUNAGI_ICU_SENTENCES)
    }
  }

  private struct PoolKey: Hashable {
    let boundary: TextBoundary
    let locale: String
  }

  private static let pools = BoundedCache<PoolKey, ObjectPool<UnicodeError>>(limit: 96)

  private func segments(of text: String, locale: String) -> [tsunagi_icu_segment] {
    if text.isEmpty { return [] }
    if let found = try? segments(of: text, wellFormed: locale) { return found }
    let whole = tsunagi_icu_segment(end: Int32(clamping: text.utf8.count), word: 0)
    return (try? segments(of: text, wellFormed: "und")) ?? [whole]
  }

  private func segments(of text: String, wellFormed locale: String) throws(UnicodeError) -> [tsunagi_icu_segment] {
    let pool = try Self.pools.value(for: PoolKey(boundary: self, locale: locale)) { () throws(UnicodeError) in
      try ObjectPool(
        make: { () throws(UnicodeError) in try open(locale) }, free: { tsunagi_icu_breaker_close($0) })
    }
    let found = try pool.use { Self.segments(of: text, $0) }
    guard let found else { throw UnicodeError(.unavailable, "the boundaries of a text") }
    return found
  }

  private static func segments(of text: String, _ breaker: OpaquePointer) -> [tsunagi_icu_segment]? {
    var capacity = min(text.utf8.count, 4096)
    var status = tsunagi_icu_status(TSUNAGI_ICU_OK)
    for _ in 0..<2 {
      let segments = [tsunagi_icu_segment](unsafeUninitializedCapacity: capacity) { room, count in
        var buffer = tsunagi_icu_segment_buffer(segments: room.baseAddress, capacity: room.count, count: 0)
        status = text.withICUText { tsunagi_icu_breaker_segments(breaker, $0, &buffer) }
        count = status == TSUNAGI_ICU_OK ? buffer.count : 0
        capacity = buffer.count
      }
      if status == TSUNAGI_ICU_OK { return segments }
      guard status == TSUNAGI_ICU_BUFFER_TOO_SMALL else { return nil }
    }
    return nil
  }

  private func open(_ locale: String) throws(UnicodeError) -> OpaquePointer {
    var breaker: OpaquePointer?
    let status = locale.withICUText { tsunagi_icu_breaker_open(code, $0, &breaker) }
    guard status == TSUNAGI_ICU_OK, let breaker else {
      throw UnicodeError(status: status, "boundaries for '\(locale)'")
    }
    return breaker
  }
}
