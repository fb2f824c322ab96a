import Testing
import TsunagiTestSupport

/// Cases that live in files: tab-separated, one a line; `#` begins a comment, `\u{…}`, `\n` and `\t` are escapes.
enum Fixture {
  static func rows(_ name: String) -> [[String]] {
    do {
      let text = String(decoding: try TestData.file("Tests/TsunagiTextTests/Fixtures/\(name)"), as: UTF8.self)
      let rows = lines(text).filter { !$0.starts(with: "#") && !$0.isEmpty }
      return rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped(String($0)) } }
    } catch {
      Issue.record("cannot read \(name): \(error)")
      return []
    }
  }

  /// Lines by line feed only: other line separators may be what a case is about.
  static func lines(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
  }

  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch kind {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        if let code = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) { result.append(code) }
        rest = rest.dropFirst(digits.count + 2)
      default: result.append(kind)
      }
    }
    return String(result)
  }
}

extension [UInt8] {
  /// The first place where a text stands.
  func range(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, count >= wanted.count else { return nil }
    return (0...count - wanted.count).first { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
