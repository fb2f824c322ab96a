import CTsunagiICU

/// Texts that look alike (UTS #39). May be used from any thread.
public enum Confusables {
  /// A text that is equal for all texts that look alike: `paypal` with a Cyrillic `а` and without.
  ///
  /// Only for comparing: a skeleton is not for people to read. Fold case and width before, as
  /// ``NormalizationForm/nfkcCaseFold`` does: look-alikes are listed for one width only.
  public static func skeleton(_ text: String) -> String {
    let result = text.withICUText { bytes in
      icuText(capacity: text.utf8.count * 2 + 16) { tsunagi_icu_skeleton(bytes, $0) }
    }
    return result.status == TSUNAGI_ICU_OK ? result.text : text
  }
}
