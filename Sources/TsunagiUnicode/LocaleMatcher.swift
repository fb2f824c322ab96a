import CTsunagiICU

/// Chooses, among the languages there are, the one that a reader can read best: CLDR's language matching.
///
/// Regional readers find their language (zh-HK reads zh-Hant, pt-PT reads pt-BR, es-MX reads es), and speakers of
/// some languages one that is near. Immutable: any thread may use it.
public struct LocaleMatcher: Sendable {
  private let handle: Handle
  private let supported: [String]
  private let fallback: String

  /// CLDR lets these readers have the other language; here they never do.
  private static let refused: [String: Set<String>] = ["uk": ["ru"], "ne": ["hi"]]

  /// - Parameters:
  ///   - supported: the languages there are, the better first where two are equally near.
  ///   - default: what readers get who want none of them; need not be among them.
  /// - Throws: ``UnicodeError`` with the code `invalidLocale` when a tag is not well formed.
  public init(supported: [String], default fallback: String) throws(UnicodeError) {
    handle = try Handle(supported: supported)
    self.supported = supported
    self.fallback = fallback
  }

  /// The best match as written in `supported`, or the default.
  ///
  /// - Parameter desired: what the reader wants, best first; tags as ``LocaleTags/canonical(_:)`` takes them. Tags
  ///   that are not well formed, and `und`, are passed over.
  public func bestMatch(for desired: [String]) -> String {
    var wanted = desired.prefix(32).compactMap(LocaleTags.canonical).filter { !$0.hasPrefix("und") }
    while let found = handle.match(wanted), wanted.indices.contains(found.desired),
      supported.indices.contains(found.supported)
    {
      let offered = supported[found.supported]
      let reader = LocaleSubtags(wanted[found.desired]).language
      let language = LocaleTags.canonical(offered).map { LocaleSubtags($0).language } ?? offered
      guard Self.refused[reader]?.contains(language) == true else { return offered }
      wanted.remove(at: found.desired)
    }
    return fallback
  }
}

extension LocaleMatcher {
  /// Owns the matcher until the last copy is gone.
  ///
  /// `@unchecked Sendable`: the pointer is set once and never handed out, and ICU's `LocaleMatcher` is immutable
  /// and documented as safe for use from several threads.
  private final class Handle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(supported: [String]) throws(UnicodeError) {
      var matcher: OpaquePointer?
      let status = withICUTexts(supported) { tsunagi_icu_locale_matcher_open($0, $1, &matcher) }
      guard status == TSUNAGI_ICU_OK, let matcher else {
        throw UnicodeError(status: status, "a matcher for \(supported)")
      }
      pointer = matcher
    }

    func match(_ desired: [String]) -> (desired: Int, supported: Int)? {
      var wanted: Int32 = -1
      var offered: Int32 = -1
      let status = withICUTexts(desired) {
        tsunagi_icu_locale_matcher_match(pointer, $0, $1, &wanted, &offered)
      }
      return status == TSUNAGI_ICU_OK && wanted >= 0 && offered >= 0 ? (Int(wanted), Int(offered)) : nil
    }

    deinit { tsunagi_icu_locale_matcher_close(pointer) }
  }
}
