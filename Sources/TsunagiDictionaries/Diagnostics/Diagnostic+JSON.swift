import TsunagiJSON

extension Diagnostic: JSONWritable {
  /// `{"file":…,"line":…,"column":…,"severity":…,"code":…,"message":…,"remedy":…}`, in English.
  public func write(to writer: inout JSONWriter) {
    write(to: &writer, in: .english)
  }

  /// The same object in the language of whoever reads it.
  public func write(to writer: inout JSONWriter, in language: DiagnosticLanguage) {
    writer.object {
      $0.field("file", file)
      $0.field("line", line)
      $0.field("column", column)
      $0.field("severity", severity.rawValue)
      $0.field("code", code)
      $0.field("message", messages.text(in: language))
      $0.field("remedy", remedies.text(in: language))
    }
  }
}
