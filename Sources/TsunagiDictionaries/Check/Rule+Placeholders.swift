import TsunagiPhrases
import TsunagiUnicode

extension CheckRule {
  /// Every language uses the declared parameters, all of them, in the way that their types allow.
  static let placeholders = CheckRule("placeholders") { content in
    let responses = content.responses.flatMap { entry in
      let types = Dictionary(entry.value.parameters.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
      return entry.texts.flatMap { check($0, types: types) } + undeclared(in: entry, types: types)
    }
    let renderings = content.intents.flatMap { entry in
      let attributes = attributes(of: entry.value.id, in: content)
      return entry.renderings.flatMap { checkRendering($0, slots: entry.value.slots, attributes: attributes) }
    }
    return responses + renderings
  }

  // MARK: Responses

  private static func check(_ text: DictionaryText, types: [String: ParameterType]) -> [Diagnostic] {
    guard let pattern = text.pattern else { return [] }
    var used: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for argument in pattern.arguments {
      guard let (name, type) = parameter(argument.name, types) else {
        diagnostics.append(unknown(argument, in: text, names: types.keys.sorted()))
        continue
      }
      used.insert(name)
      if !allows(type, argument.kind) { diagnostics.append(wrongUse(argument, of: type, in: text)) }
    }
    let missing = types.keys.filter { !used.contains($0) }.sorted()
    guard !missing.isEmpty else { return diagnostics }
    let names = missing.map { "{\($0)}" }.joined(separator: ", ")
    return diagnostics + [
      text.error(
        "missing_placeholder",
        DiagnosticText("The \(text.language) text lacks \(names).", ja: "\(text.language) の文に \(names) がありません。"),
        remedy: DiagnosticText(
          "Write it into the text, or delete the parameter in every language.",
          ja: "本文に入れるか、パラメーターを全言語から削除してください。"))
    ]
  }

  /// `{p_spoken}` is the parameter `p` of type language, in the form for “speaks …”.
  private static func parameter(_ name: String, _ types: [String: ParameterType]) -> (String, ParameterType)? {
    if let type = types[name] { return (name, type) }
    guard name.hasSuffix("_spoken"), let type = types[String(name.dropLast(7))], type == .language else { return nil }
    return (String(name.dropLast(7)), type)
  }

  private static func allows(_ type: ParameterType, _ kind: MessageArgument.Kind) -> Bool {
    switch kind {
    case .none: true
    case .plural, .selectOrdinal: type == .count
    case .simple(let format, let style): type == .count && format == "number" && style == nil
    case .select: [.text, .term, .language].contains(type)
    case .choice: false
    }
  }

  private static func wrongUse(
    _ argument: MessageArgument, of type: ParameterType, in text: DictionaryText
  ) -> Diagnostic {
    text.error(
      "placeholder_type", offset: argument.offset,
      DiagnosticText(
        "{\(argument.name)} is of type \(type.rawValue), which cannot be written like this.",
        ja: "{\(argument.name)} の型は \(type.rawValue) なので、この書き方はできません。"),
      remedy: DiagnosticText(
        "Write {\(argument.name)} alone; only a count takes plural.",
        ja: "{\(argument.name)} とだけ書いてください。plural が使えるのは count だけです。"))
  }

  /// Arguments of a test that no text has.
  private static func undeclared(in entry: Entry<CannedResponse>, types: [String: ParameterType]) -> [Diagnostic] {
    entry.value.tests.enumerated().flatMap { index, test in
      test.arguments.keys.filter { types[$0] == nil }.sorted().map { name in
        entry.error(
          "unknown_parameter",
          at: entry.node.keyPosition(at: ["tests", .index(index), "arguments", .key(name)]),
          DiagnosticText("The response has no parameter “\(name)”.", ja: "この定型文にパラメーター「\(name)」はありません。"),
          remedy: DiagnosticText("Delete it, or declare it under parameters.", ja: "削除するか、parameters に追加してください。"))
      }
    }
  }

  private static func unknown(_ argument: MessageArgument, in text: DictionaryText, names: [String]) -> Diagnostic {
    let list = names.isEmpty ? "–" : names.map { "{\($0)}" }.joined(separator: ", ")
    return text.error(
      "unknown_placeholder", offset: argument.offset,
      DiagnosticText("Nothing is called {\(argument.name)} here.", ja: "{\(argument.name)} は定義されていません。"),
      remedy: DiagnosticText("Declare it, or write one of: \(list).", ja: "定義を追加するか、次のいずれかにしてください: \(list)"))
  }

  // MARK: Renderings

  private static func checkRendering(
    _ text: DictionaryText, slots: [String: SlotType], attributes: Set<String>
  ) -> [Diagnostic] {
    (text.pattern?.arguments ?? []).compactMap { argument in
      if slots[argument.name] != nil || attributes.contains(argument.name) { return nil }
      if argument.name.hasSuffix("_spoken"), slots[String(argument.name.dropLast(7))] == .language { return nil }
      return unknown(argument, in: text, names: slots.keys.sorted() + attributes.sorted())
    }
  }

  /// What the groups of an intent's wordings set.
  private static func attributes(of intent: String, in content: DictionaryContent) -> Set<String> {
    Set(
      content.wordings.filter { $0.value.intent == intent }.flatMap { wording in
        wording.value.groups.flatMap(\.set.keys)
      })
  }
}
