import TsunagiLanguage
import TsunagiPhrases
import TsunagiUnicode

extension CheckRule {
  /// A plural has exactly the categories that CLDR gives the language, and a number that words agree with has one.
  static let plurals = CheckRule("plurals") { content in
    content.responses.flatMap { entry in
      let counts = Set(entry.value.parameters.filter { $0.type == .count }.map(\.name))
      return entry.texts.flatMap { check($0, counts: counts) }
    }
  }

  private static func check(_ text: DictionaryText, counts: Set<String>) -> [Diagnostic] {
    guard let pattern = text.pattern else { return [] }
    return pattern.arguments.flatMap { argument -> [Diagnostic] in
      switch argument.kind {
      case .plural(let selectors): categories(selectors, of: argument, ordinal: false, in: text)
      case .selectOrdinal(let selectors): categories(selectors, of: argument, ordinal: true, in: text)
      case .none, .simple: counts.contains(argument.name) ? bareCount(argument, in: text, pattern) : []
      case .select, .choice: []
      }
    }
  }

  private static func categories(
    _ selectors: [String], of argument: MessageArgument, ordinal: Bool, in text: DictionaryText
  ) -> [Diagnostic] {
    guard let rules = try? PluralRules(locale: text.language.description, ordinal: ordinal) else { return [] }
    let needed = rules.categories.map(\.rawValue)
    // `=1` is a number, not a category; it may stand beside any of them.
    let written = selectors.filter { !$0.hasPrefix("=") }
    let missing = PluralCategory.allCases.map(\.rawValue).filter { needed.contains($0) && !written.contains($0) }
    let surplus = written.filter { !needed.contains($0) }
    guard !missing.isEmpty || !surplus.isEmpty else { return [] }
    let list = PluralCategory.allCases.map(\.rawValue).filter(needed.contains).joined(separator: ", ")
    return [
      text.error(
        "plural_categories", offset: argument.offset,
        DiagnosticText(
          "The plural of {\(argument.name)}" + (missing.isEmpty ? "" : " lacks \(missing.joined(separator: ", "))")
            + (missing.isEmpty || surplus.isEmpty ? "" : " and")
            + (surplus.isEmpty ? "" : " has \(surplus.joined(separator: ", ")), which \(text.language) does not use")
            + ".",
          ja: "{\(argument.name)} の plural の区分が正しくありません。"
            + (missing.isEmpty ? "" : "不足: \(missing.joined(separator: ", "))。")
            + (surplus.isEmpty ? "" : "不要: \(surplus.joined(separator: ", "))。")),
        remedy: DiagnosticText(
          "Write exactly: \(list).", ja: "\(text.language) では次の区分をちょうど書いてください: \(list)"))
    ]
  }

  /// “1 days”: a count may stand alone only where no word can disagree with it.
  private static func bareCount(
    _ argument: MessageArgument, in text: DictionaryText, _ pattern: MessagePattern
  ) -> [Diagnostic] {
    guard let rules = try? PluralRules(locale: text.language.description), rules.categories != [.other] else {
      return []
    }
    // Inside its own plural, `{days}` is as good as `#`.
    let isInsideOwnPlural = pattern.arguments.contains { other in
      guard case .plural = other.kind, other.name == argument.name, other.offset < argument.offset else { return false }
      return argument.depth > other.depth
    }
    guard !isInsideOwnPlural else { return [] }
    let list = PluralCategory.allCases.filter(rules.categories.contains).map { "\($0.rawValue){…}" }
    return [
      text.error(
        "bare_count", offset: argument.offset,
        DiagnosticText(
          "The words around {\(argument.name)} cannot agree with the number.",
          ja: "{\(argument.name)} の数に前後の語形を合わせられません。"),
        remedy: DiagnosticText(
          "Write {\(argument.name), plural, \(list.joined(separator: " "))}.",
          ja: "{\(argument.name), plural, \(list.joined(separator: " "))} と書いてください。"))
    ]
  }
}
