import TsunagiUnicode

/// A text, what a form makes of it, and the edits between the two.
struct NormalizedBytes {
  let source: [UInt8]
  let output: [UInt8]
  let edits: [NormalizationEdit]

  init(_ text: String, _ form: NormalizationForm, after prefix: [UInt8] = []) {
    source = Array(text.utf8)
    var output = prefix
    var edits: [NormalizationEdit] = []
    source.withUnsafeBufferPointer { form.normalize($0, into: &output, edits: &edits) }
    self.output = Array(output.dropFirst(prefix.count))
    self.edits = edits
  }

  /// Whether the source's unchanged bytes and the edits' targets, put together in order, are the output.
  var editsExplainOutput: Bool {
    var rebuilt: [UInt8] = []
    var position = 0
    for edit in edits {
      guard edit.source.lowerBound >= position, edit.source.upperBound <= source.count,
        edit.target.upperBound <= output.count
      else { return false }
      rebuilt += source[position..<edit.source.lowerBound]
      guard edit.target.lowerBound == rebuilt.count else { return false }
      guard Array(source[edit.source]) != Array(output[edit.target]) else { return false }
      rebuilt += output[edit.target]
      position = edit.source.upperBound
    }
    return rebuilt + source[position...] == output
  }
}
