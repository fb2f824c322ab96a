import CTsunagiICU

extension NormalizationForm {
  /// The text in this form; the same storage when it already is.
  public func normalize(_ text: String) -> String {
    var text = text
    let changed: [UInt8]? = text.withUTF8 { bytes in
      guard !isNormalized(bytes) else { return nil }
      var output: [UInt8] = []
      normalize(bytes, into: &output)
      return output
    }
    return changed.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Whether the text is already in this form.
  public func isNormalized(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isNormalized($0) }
  }
}
