extension CheckRule {
  /// The files without which nothing can be read in its sense.
  static let requiredFiles = CheckRule("required_files") { content in
    let present: [(String, Bool)] = [
      ("genres.yaml", content.genres != nil), ("languages.yaml", content.languages != nil),
      ("routing.yaml", content.routing != nil),
    ]
    return present.filter { !$0.1 && !content.unreadable.contains($0.0) }.map { name, _ in
      Diagnostic(
        file: name, position: .start, severity: .error, code: "missing_file",
        message: DiagnosticText("The file \(name) is missing.", ja: "ファイル \(name) がありません。"),
        remedy: DiagnosticText(
          "Add it; the folder's README.md shows what it holds.", ja: "追加してください。書き方はフォルダーの README.md にあります。"))
    }
  }
}
