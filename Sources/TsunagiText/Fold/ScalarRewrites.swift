import TsunagiUnicode

/// What a normalisation form makes of single scalars, found in one call for many of them.
struct ScalarRewrites {
  private var changed: [UInt32: [Unicode.Scalar]] = [:]

  init(_ form: NormalizationForm, of scalars: [Unicode.Scalar]) {
    // A line feed belongs to no composition: what stands between two of them is normalised by itself.
    var input: [UInt8] = []
    for scalar in scalars {
      input.append(scalar: scalar.value)
      input.append(0x0A)
    }
    var output: [UInt8] = []
    input.withUnsafeBufferPointer { form.normalize($0, into: &output) }
    let lines = output.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (scalar, line) in zip(scalars, lines) {
      let result = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      if result != [scalar] { changed[scalar.value] = result }
    }
  }

  /// What the scalar becomes, or `nil` where it stays.
  subscript(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? { changed[scalar.value] }
}
