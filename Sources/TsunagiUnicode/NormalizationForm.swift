import CTsunagiICU

/// A normalization form of UAX #15, or the case-folding form NFKC_Casefold of The Unicode Standard, section 3.13.
///
/// ICU's normalizers are immutable singletons: every function may be called from any thread. All are linear in the
/// length of the text except on long runs of combining marks, where canonical ordering is quadratic in the length
/// of the run: cap such runs before normalizing text from outside.
public struct NormalizationForm: Sendable, Hashable {
  let code: Int32
  /// Whether ASCII text stays as it is: true of all forms but the case-folding one.
  let keepsASCII: Bool

  /// Canonical composition: for storage and display.
  public static let nfc = NormalizationForm(code: Int32(TSUNAGI_ICU_NFC), keepsASCII: true)
  /// Canonical decomposition.
  public static let nfd = NormalizationForm(code: Int32(TSUNAGI_ICU_NFD), keepsASCII: true)
  /// Compatibility composition: width, ligature and circled variants become plain.
  public static let nfkc = NormalizationForm(code: Int32(TSUNAGI_ICU_NFKC), keepsASCII: true)
  /// Compatibility decomposition.
  public static let nfkd = NormalizationForm(code: Int32(TSUNAGI_ICU_NFKD), keepsASCII: true)
  /// NFKC_Casefold: compatibility composition, case folding, and default ignorable code points removed.
  public static let nfkcCaseFold = NormalizationForm(code: Int32(TSUNAGI_ICU_NFKC_CASEFOLD), keepsASCII: false)
}

/// A run of bytes that normalization changed: half-open UTF-8 byte ranges of the input and of the output.
///
/// Either range may be longer; the target is empty where code points were removed. Both begin and end between
/// code points, and between two edits the bytes are equal.
public struct NormalizationEdit: Sendable, Hashable {
  /// The bytes of the input that changed.
  public var source: Range<Int>
  /// The bytes of the output that stand in their place.
  public var target: Range<Int>

  public init(source: Range<Int>, target: Range<Int>) {
    self.source = source
    self.target = target
  }
}
