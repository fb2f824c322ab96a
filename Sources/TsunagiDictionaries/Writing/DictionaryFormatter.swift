import FoundationEssentials
import TsunagiUnicode

/// Brings dictionary files into their canonical form: NFC, LF, two spaces a level, one space behind a colon, no
/// spaces at the ends of lines, one line break at the end. Comments and the order of keys stay.
public enum DictionaryFormatter {
  /// What came of formatting a folder.
  public struct Result: Sendable {
    /// The files that are, or would be, written anew.
    public var changed: [String]
    /// Why other files cannot be formatted.
    public var diagnostics: [Diagnostic]
  }

  /// Formats every file of a folder. A file with errors stays as it is.
  ///
  /// - Parameter write: Without it files are only compared, for checks before a release.
  public static func format(folder: String, write: Bool = true) -> Result {
    var result = Result(changed: [], diagnostics: [])
    switch DictionaryFolder.read(folder) {
    case .failure(let diagnostic): result.diagnostics = [diagnostic]
    case .success(let files):
      for file in files.files where file.kind != nil {
        format(file, in: folder, write: write, &result)
      }
    }
    result.diagnostics.sort()
    return result
  }

  private static func format(_ file: DictionaryFile, in folder: String, write: Bool, _ result: inout Result) {
    let (bytes, diagnostics) = formatted(file.bytes, file: file.path.text)
    result.diagnostics += diagnostics
    guard let bytes, bytes != file.bytes else { return }
    do {
      if write { try Data(bytes).write(to: URL(filePath: folder).appending(path: file.path.text), options: .atomic) }
      result.changed.append(file.path.text)
    } catch {
      result.diagnostics.append(
        Diagnostic(
          file: file.path.text, position: .start, severity: .error, code: "unwritable_file",
          message: DiagnosticText("The file cannot be written: \(error).", ja: "ファイルに書き込めません: \(error)"),
          remedy: DiagnosticText("Check its permissions.", ja: "書き込み権限を確認してください。")))
    }
  }

  /// The canonical form of a file, or what is wrong with it.
  static func formatted(_ bytes: [UInt8], file: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let findings = DiagnosticCollector(file: file)
    let clean = cleaned(bytes)
    guard let node = YAMLReader.read(clean, findings: findings), !findings.hasErrors else {
      return (nil, findings.diagnostics)
    }
    var writer = CanonicalWriter(source: YAMLSource(clean))
    return (writer.write(node), [])
  }

  /// Mends what has one remedy: byte order mark, carriage returns, spaces at the ends of lines, letters that are not
  /// NFC. Bytes that are not UTF-8 stay, to be reported.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    guard var text = String(validating: bytes, as: UTF8.self) else { return bytes }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let hasLineFeeds = text.utf8.contains(0x0A)
    let unix = text.utf8.compactMap { byte -> UInt8? in byte != 0x0D ? byte : hasLineFeeds ? nil : 0x0A }
    let lines = unix.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.prefix((line.lastIndex { $0 != 0x20 } ?? line.startIndex - 1) - line.startIndex + 1)
    }
    let trimmed = String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
    return Array(NormalizationForm.nfc.normalize(trimmed).utf8)
  }
}
