import Testing
import TsunagiJSON

@testable import TsunagiDictionaries

@Suite struct DiagnosticTests {
  let finding = Diagnostic(
    file: "terms/other/a.yaml", position: SourcePosition(line: 3, column: 5), severity: .warning, code: "stale",
    message: DiagnosticText("Old.", ja: "古い。"), remedy: DiagnosticText("Renew it.", ja: "更新。"))

  @Test func printsLikeACompiler() {
    #expect(finding.description == "terms/other/a.yaml:3:5: warning: Old. (Renew it.) [stale]")
    #expect(finding.description(in: .japanese) == "terms/other/a.yaml:3:5: 警告: 古い。（更新。） [stale]")
  }

  @Test func ofTheWholeFolderHasNoPlace() {
    var whole = finding
    whole.file = ""
    #expect(whole.description == "warning: Old. (Renew it.) [stale]")
  }

  @Test func writesJSON() {
    var writer = JSONWriter()
    finding.write(to: &writer, in: .japanese)
    #expect(
      writer.text
        == #"{"file":"terms/other/a.yaml","line":3,"column":5,"severity":"warning","code":"stale","message":"古い。","#
        + #""remedy":"更新。"}"#)
    #expect(String(decoding: finding.json, as: UTF8.self).contains(#""message":"Old.""#))
  }

  @Test func sortsByFileThenPlace() {
    var later = finding
    later.position = SourcePosition(line: 3, column: 6)
    var next = finding
    next.file = "terms/other/b.yaml"
    next.position = .start
    #expect([next, later, finding].sorted() == [finding, later, next])
  }

  @Test(arguments: [
    ("ja_JP.UTF-8", DiagnosticLanguage.japanese), ("JA", .japanese), ("en_US", .english), ("", .english),
  ])
  func followsTheLocale(locale: String, language: DiagnosticLanguage) {
    #expect(DiagnosticLanguage(locale: locale) == language)
  }
}
