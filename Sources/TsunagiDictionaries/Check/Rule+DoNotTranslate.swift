import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

extension CheckRule {
  /// A name that stays as it is stands in every language byte for byte.
  static let doNotTranslate = CheckRule("do_not_translate") { content in
    let compliance = TermCompliance(
      terms: TermIndex(concepts: [], languages: content.catalog), doNotTranslate: content.doNotTranslate?.value ?? [])
    let responses = content.responses.flatMap { entry -> [Diagnostic] in
      let texts = entry.texts
      guard let source = texts.first(where: { $0.language == entry.value.source }) else { return [] }
      let original = MessageText(source.masked)
      return texts.filter { $0.language != source.language }.flatMap { text in
        compliance.check([], of: original, target: MessageText(text.masked), in: text.language)
          .map { describe($0, in: text) }
      }
    }
    return duplicates(content.doNotTranslate) + responses
  }

  private static func describe(_ finding: ComplianceFinding, in text: DictionaryText) -> Diagnostic {
    let name = finding.expected.first ?? ""
    return text.error(
      finding.kind.name, offset: finding.target?.lowerBound,
      finding.target == nil
        ? DiagnosticText("“\(name)” stands in the source and is missing here.", ja: "原文にある「\(name)」が、この文にありません。")
        : DiagnosticText("“\(name)” is written in another way here.", ja: "「\(name)」の表記が原文と異なります。"),
      remedy: DiagnosticText(
        "Write “\(name)”: it is in do-not-translate.yaml.",
        ja: "do-not-translate.yaml の語なので「\(name)」とそのまま書いてください。"))
  }

  private static func duplicates(_ entry: Entry<[String]>?) -> [Diagnostic] {
    guard let entry else { return [] }
    var seen: Set<String> = []
    return entry.value.enumerated().filter { !seen.insert($0.element).inserted }.map { index, name in
      entry.error(
        "duplicate_name", at: ["names", .index(index)],
        DiagnosticText("“\(name)” is listed already.", ja: "「\(name)」は既に書かれています。"),
        remedy: DiagnosticText("Delete it.", ja: "削除してください。"))
    }
  }
}
