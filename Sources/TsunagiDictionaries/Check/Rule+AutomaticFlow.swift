import TsunagiPhrases

extension CheckRule {
  /// What the automatic flow sends is there, and asks for no value that the flow does not have.
  static let automaticFlow = CheckRule("automatic_flow") { content in
    let responses = Dictionary(content.responses.map { ($0.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    return AutomaticResponse.parameters.keys.sorted().flatMap { id -> [Diagnostic] in
      guard let entry = responses[id] else { return content.isUnreadable(response: id) ? [] : [missing(id)] }
      let filled = AutomaticResponse.parameters[id] ?? []
      return entry.value.parameters.filter { !filled.contains($0.name) }.map { parameter in
        entry.error(
          "automatic_parameter", at: entry.node.keyPosition(at: ["parameters", .key(parameter.name)]),
          DiagnosticText(
            "The automatic flow sends this response and has no “\(parameter.name)” to put in.",
            ja: "この定型文は自動応答で送られるため、「\(parameter.name)」に入れる値がありません。"),
          remedy: DiagnosticText("Write the texts without it.", ja: "このパラメーターを使わない文にしてください。"))
      }
    }
  }

  private static func missing(_ id: String) -> Diagnostic {
    let parts = id.split(separator: ".")
    return Diagnostic(
      file: "responses/\(parts.joined(separator: "/")).yaml", position: .start, severity: .error,
      code: "missing_automatic_response",
      message: DiagnosticText("The automatic flow needs the response “\(id)”.", ja: "自動応答に必要な定型文「\(id)」がありません。"),
      remedy: DiagnosticText("Add the file.", ja: "このファイルを追加してください。"))
  }
}

extension DictionaryContent {
  /// Whether a response is missing only because its file is broken.
  fileprivate func isUnreadable(response id: String) -> Bool {
    unreadable.contains("responses/\(id.split(separator: ".").joined(separator: "/")).yaml")
  }
}
