import CTsunagiICU

extension NormalizationForm {
  /// Whether the bytes are already in this form.
  ///
  /// Bytes that are not UTF-8 count as normalized, since ``normalize(_:into:)`` leaves them alone.
  public func isNormalized(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    if keepsASCII, isASCII(input) { return true }
    var result: Int32 = 0
    let status = tsunagi_icu_is_normalized(code, tsunagi_icu_text(input), &result)
    return status == TSUNAGI_ICU_OK && result != 0
  }

  /// Appends the normalized input to `output`.
  ///
  /// Bytes that are not UTF-8 pass unchanged; so does input longer than 2 GiB.
  public func normalize(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    if keepsASCII, isNormalized(input) {
      output.append(contentsOf: input)
    } else {
      convert(input, into: &output, editCapacity: nil) { _ in }
    }
  }

  /// Appends the normalized input to `output` and every changed run to `edits`, in order.
  ///
  /// The edits count bytes from the start of this input and from where `output` ended before. Bytes that are not
  /// UTF-8 pass unchanged and have no edit; so does input longer than 2 GiB.
  public func normalize(
    _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], edits: inout [NormalizationEdit]
  ) {
    // Composed text is the rule, and looking is cheaper than making; folded text is not.
    if keepsASCII, isNormalized(input) {
      output.append(contentsOf: input)
    } else {
      convert(input, into: &output, editCapacity: min(input.count, 256)) { found in
        edits.reserveCapacity(edits.count + found.count)
        for edit in found { edits.append(NormalizationEdit(edit)) }
      }
    }
  }

  /// Calls ICU with buffers that fit nearly always, and once more with the sizes it reported when they did not.
  private func convert(
    _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], editCapacity: Int?,
    report: (UnsafeBufferPointer<tsunagi_icu_edit>) -> Void
  ) {
    let start = output.count
    var capacity = input.count + input.count / 2 + 16
    var editCapacity = editCapacity
    for _ in 0..<2 {
      let needed = withUnsafeTemporaryAllocation(of: tsunagi_icu_edit.self, capacity: editCapacity ?? 0) { buffer in
        output.append(contentsOf: repeatElement(0, count: capacity))
        var edits = tsunagi_icu_edit_buffer(edits: buffer.baseAddress, capacity: buffer.count, count: 0)
        var written = 0
        let status = output.withUnsafeMutableBytes { bytes in
          let room = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
          var target = tsunagi_icu_buffer(
            bytes: room.baseAddress?.assumingMemoryBound(to: UInt8.self), capacity: room.count, count: 0)
          defer { written = target.count }
          return withUnsafeMutablePointer(to: &edits) {
            tsunagi_icu_normalize(code, tsunagi_icu_text(input), &target, editCapacity == nil ? nil : $0)
          }
        }
        if status == TSUNAGI_ICU_OK {
          output.removeLast(output.count - start - written)
          report(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<edits.count]))
        } else {
          output.removeLast(output.count - start)
        }
        return (status: status, bytes: written, edits: edits.count)
      }
      if needed.status == TSUNAGI_ICU_OK { return }
      guard needed.status == TSUNAGI_ICU_BUFFER_TOO_SMALL else { break }
      capacity = needed.bytes
      editCapacity = editCapacity.map { max($0, needed.edits) }
    }
    output.append(contentsOf: input)
  }

  private func isASCII(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = UnsafeRawBufferPointer(input)
    var offset = 0
    while offset + 8 <= words.count {
      if words.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      offset += 8
    }
    while offset < words.count {
      if words[offset] >= 0x80 { return false }
      offset += 1
    }
    return true
  }
}

extension NormalizationEdit {
  fileprivate init(_ edit: tsunagi_icu_edit) {
    self.init(
      source: Int(edit.source_start)..<Int(edit.source_end), target: Int(edit.target_start)..<Int(edit.target_end))
  }
}
