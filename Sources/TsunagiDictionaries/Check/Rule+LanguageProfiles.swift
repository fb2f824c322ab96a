import TsunagiLanguage

extension CheckRule {
  /// Fallbacks name other languages of the file and end in English; every language has a name in every other.
  static let languageProfiles = CheckRule("language_profiles") { content in
    guard let entry = content.languages else { return [] }
    return entry.value.profiles.flatMap { profile in
      checkFallback(of: profile, in: entry) + checkNames(of: profile, in: entry)
    }
  }

  private static func checkFallback(of profile: LanguageProfile, in entry: Entry<LanguageCatalog>) -> [Diagnostic] {
    let path: [YAMLStep] = [.key(profile.tag.description), "fallback"]
    var diagnostics: [Diagnostic] = []
    for (index, tag) in profile.fallback.enumerated() where entry.value[tag] == nil || tag == profile.tag {
      diagnostics.append(
        entry.error(
          "fallback", at: path + [.index(index)],
          DiagnosticText(
            "“\(tag)” cannot stand in for “\(profile.tag)”.", ja: "「\(tag)」は「\(profile.tag)」の代わりになりません。"),
          remedy: DiagnosticText(
            "Name another language of this file.", ja: "このファイルにある別の言語を指定してください。")))
    }
    if profile.tag == .en ? !profile.fallback.isEmpty : profile.fallback.last != .en {
      diagnostics.append(
        entry.error(
          "fallback", at: path,
          DiagnosticText(
            profile.tag == .en
              ? "English is the last fallback and has none itself."
              : "The fallbacks of “\(profile.tag)” do not end in en.",
            ja: profile.tag == .en
              ? "英語は最後のフォールバックなので、fallback を持ちません。" : "「\(profile.tag)」のフォールバックが en で終わっていません。"),
          remedy: profile.tag == .en
            ? DiagnosticText("Delete the key.", ja: "キーを削除してください。")
            : DiagnosticText("Write en as the last item.", ja: "最後の項目を en にしてください。")))
    }
    return diagnostics
  }

  private static func checkNames(of profile: LanguageProfile, in entry: Entry<LanguageCatalog>) -> [Diagnostic] {
    let path: [YAMLStep] = [.key(profile.tag.description), "names"]
    let unknown = Set(profile.names.keys).subtracting(entry.value.tags).sorted().map { tag in
      entry.warning(
        "unknown_language", at: path + [.key(tag.description)],
        DiagnosticText("This file has no language “\(tag)”.", ja: "このファイルに言語「\(tag)」がありません。"),
        remedy: DiagnosticText("Add its profile, or delete the name.", ja: "プロファイルを追加するか、この名前を削除してください。"))
    }
    let missing = entry.value.tags.filter { profile.names[$0] == nil }
    guard !missing.isEmpty else { return unknown }
    let list = missing.map(\.description).joined(separator: ", ")
    return unknown + [
      entry.error(
        "missing_name", at: path,
        DiagnosticText("Names are missing for: \(list).", ja: "言語名がありません: \(list)"),
        remedy: DiagnosticText(
          "Add what “\(profile.tag)” calls these languages.", ja: "「\(profile.tag)」での言語名を追加してください。"))
    ]
  }
}
