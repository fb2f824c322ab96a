import Testing
import TsunagiUnicode

struct NormalizationEditTests {
  static let forms: [NormalizationForm] = [.nfc, .nfd, .nfkc, .nfkd, .nfkcCaseFold]

  @Test(arguments: forms)
  func editsOfRandomTextExplainTheOutput(form: NormalizationForm) {
    var random = RandomText(seed: 20_221_122)
    var edits = 0
    for _ in 0..<4_000 {
      let text = random.text(upTo: 40)
      let bytes = NormalizedBytes(text, form)
      #expect(bytes.editsExplainOutput, "\(text.unicodeScalars.map(\.value))")
      #expect(String(decoding: bytes.output, as: UTF8.self).utf8.elementsEqual(form.normalize(text).utf8))
      #expect(form.isNormalized(String(decoding: bytes.output, as: UTF8.self)))
      for edit in bytes.edits {
        let source = String(decoding: bytes.source[..<edit.source.upperBound], as: UTF8.self)
        #expect(form.normalize(source).utf8.elementsEqual(bytes.output[..<edit.target.upperBound]))
      }
      edits += bytes.edits.count
    }
    #expect(edits > 4_000)
  }

  @Test(arguments: forms)
  func editsCountFromWhereTheOutputEnded(form: NormalizationForm) {
    let text = "Ｔｅｌ　０３－１２３４ ｶﾞ e\u{301} \u{1E9B}\u{323}"
    let fresh = NormalizedBytes(text, form)
    let appended = NormalizedBytes(text, form, after: Array("before".utf8))
    #expect(fresh.output == appended.output)
    #expect(fresh.edits == appended.edits)
    #expect(!fresh.edits.isEmpty)
  }

  @Test func widthAndCaseAreEditedOneCodePointAtATime() {
    let bytes = NormalizedBytes("aB２５", .nfkcCaseFold)
    #expect(bytes.output == Array("ab25".utf8))
    #expect(
      bytes.edits == [
        NormalizationEdit(source: 1..<2, target: 1..<2), NormalizationEdit(source: 2..<5, target: 2..<3),
        NormalizationEdit(source: 5..<8, target: 3..<4),
      ])
  }

  @Test func invisibleCodePointsLeaveAnEmptyTarget() {
    let bytes = NormalizedBytes("a\u{200B}b\u{AD}", .nfkcCaseFold)
    #expect(bytes.output == Array("ab".utf8))
    #expect(
      bytes.edits == [
        NormalizationEdit(source: 1..<4, target: 1..<1), NormalizationEdit(source: 5..<7, target: 2..<2),
      ])
  }

  /// One code point can become eighteen, and a long text can hold more edits than the first buffers have room for.
  @Test(arguments: [1, 10, 257, 5_000])
  func buffersGrow(count: Int) {
    let bytes = NormalizedBytes(String(repeating: "\u{FDFA}", count: count), .nfkc)
    #expect(bytes.output.count == count * 33)
    #expect(bytes.edits.count == count)
    #expect(bytes.editsExplainOutput)
  }

  @Test(arguments: forms)
  func emptyTextStaysEmpty(form: NormalizationForm) {
    #expect(form.normalize("") == "")
    #expect(form.isNormalized(""))
    #expect(NormalizedBytes("", form).edits == [])
  }

  /// Text is checked before it comes here; if it was not, nothing is read or written out of bounds.
  @Test(arguments: [[0xFF], [0x61, 0xE3, 0x81], [0xC0, 0x80], [0xED, 0xA0, 0x80, 0x62], [0xF4, 0x90, 0x80, 0x80]])
  func bytesThatAreNotUTF8Pass(input: [UInt8]) {
    for form in Self.forms {
      var output: [UInt8] = []
      var edits: [NormalizationEdit] = []
      input.withUnsafeBufferPointer { form.normalize($0, into: &output, edits: &edits) }
      #expect(output == input)
      #expect(edits == [])
      #expect(input.withUnsafeBufferPointer { form.isNormalized($0) })
    }
  }
}
