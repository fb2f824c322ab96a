import TsunagiPhrases

extension CheckRule {
  /// Brackets and tags are closed, and every language has the links of the source.
  static let markup = CheckRule("markup") { content in
    content.messages.flatMap(brackets) + content.responses.flatMap(links)
  }

  // MARK: Brackets

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    ")": "(", "]": "[", "）": "（", "」": "「", "』": "『", "】": "【", "〉": "〈", "》": "《", "］": "［", "〕": "〔",
    "»": "«",
  ]

  private static func brackets(in text: DictionaryText) -> [Diagnostic] {
    var open: [(scalar: Unicode.Scalar, offset: Int)] = []
    let openers = Set(pairs.values)
    for literal in text.literals {
      var offset = literal.range.lowerBound
      var lineHasText = 0
      for scalar in literal.text.unicodeScalars {
        defer { offset += UTF8.width(scalar) }
        if scalar == "\n" {
          lineHasText = 0
          continue
        }
        lineHasText += 1
        if openers.contains(scalar) {
          open.append((scalar, offset))
        } else if let opener = pairs[scalar] {
          if open.last?.scalar == opener {
            open.removeLast()
          } else if !(scalar == ")" && lineHasText <= 3) {
            // “1)” and “a)” number the items of a list.
            return [unbalanced(scalar, offset, text)]
          }
        }
      }
    }
    return open.first.map { [unbalanced($0.scalar, $0.offset, text)] } ?? tags(in: text)
  }

  private static func unbalanced(_ scalar: Unicode.Scalar, _ offset: Int, _ text: DictionaryText) -> Diagnostic {
    text.error(
      "unbalanced_bracket", offset: offset,
      DiagnosticText("The bracket \(scalar) has no partner.", ja: "括弧 \(scalar) の対応が取れていません。"),
      remedy: DiagnosticText("Add the other one, or delete it.", ja: "対になる括弧を書くか、削除してください。"))
  }

  // MARK: Tags

  private static func tags(in text: DictionaryText) -> [Diagnostic] {
    var open: [Substring] = []
    for match in text.text.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9]*)>/) {
      if match.1.isEmpty {
        open.append(match.2)
      } else if open.popLast() != match.2 {
        return [unbalancedTag(match.2, text)]
      }
    }
    return open.first.map { [unbalancedTag($0, text)] } ?? []
  }

  private static func unbalancedTag(_ name: Substring, _ text: DictionaryText) -> Diagnostic {
    text.error(
      "unbalanced_tag",
      DiagnosticText("The tag <\(name)> is not paired with </\(name)>.", ja: "タグ <\(name)> と </\(name)> の対応が取れていません。"),
      remedy: DiagnosticText("Close it, or delete it.", ja: "閉じるか、削除してください。"))
  }

  // MARK: Links

  private static func links(in entry: Entry<CannedResponse>) -> [Diagnostic] {
    let texts = entry.texts
    guard let source = texts.first(where: { $0.language == entry.value.source }) else { return [] }
    let expected = addresses(in: source.text)
    return texts.compactMap { text in
      let found = addresses(in: text.text)
      guard found.sorted() != expected.sorted() else { return nil }
      let list = expected.isEmpty ? "–" : expected.joined(separator: ", ")
      return text.error(
        "links",
        DiagnosticText(
          "The links are not those of the \(source.language) text.", ja: "リンクが原文（\(source.language)）と異なります。"),
        remedy: DiagnosticText("Write exactly these: \(list).", ja: "次のリンクをそのまま書いてください: \(list)"))
    }
  }

  private static func addresses(in text: String) -> [String] {
    text.matches(of: /(https?:\/\/|www\.|mailto:)[!-~&&[^<>{}"|\\^`]]+/).map { match in
      // Punctuation behind an address belongs to the sentence.
      var address = String(match.0)
      while let last = address.last, ".,;:!?)".contains(last) { address.removeLast() }
      return address
    }
  }
}
