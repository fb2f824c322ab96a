import TsunagiLanguage
import TsunagiPhrases

extension CheckRule {
  /// A name that stays as it is stands in every language as often as in the source, byte for byte.
  static let doNotTranslate = CheckRule("do_not_translate") { content in
    let names = content.doNotTranslate?.value ?? []
    let doubled = duplicates(content.doNotTranslate)
    return doubled
      + content.responses.flatMap { entry -> [Diagnostic] in
        let texts = entry.texts
        guard let source = texts.first(where: { $0.language == entry.value.source }) else { return [] }
        let needed = Set(names).filter { occurs($0, in: source) }.sorted()
        return texts.flatMap { text in
          needed.filter { !occurs($0, in: text) }.map { missing($0, in: text) }
        }
      }
  }

  /// Whether a name stands in a text as a whole word: `EMS` is not in “SYSTEMS”.
  private static func occurs(_ name: String, in text: DictionaryText) -> Bool {
    let bytes = Array(text.text.utf8)
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
        && !(start > 0 && isLetter(bytes[start - 1]))
        && !(start + wanted.count < bytes.count && isLetter(bytes[start + wanted.count]))
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func missing(_ name: String, in text: DictionaryText) -> Diagnostic {
    text.error(
      "name_changed",
      DiagnosticText(
        "“\(name)” stands in the source and is missing here.", ja: "原文にある「\(name)」が、この文にありません。"),
      remedy: DiagnosticText(
        "Write it exactly like this: it is in do-not-translate.yaml.",
        ja: "do-not-translate.yaml の語なので、そのままの形で書いてください。"))
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
