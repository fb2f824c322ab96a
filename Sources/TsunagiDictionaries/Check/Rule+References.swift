import TsunagiPhrases
import TsunagiTerminology

extension CheckRule {
  /// What one file names in another has to be there: terms, intents, responses, priority levels, signals.
  static let references = CheckRule("references") { content in
    let concepts = Set(content.concepts.map(\.value.id))
    let responses = Set(content.responses.map(\.value.id))
    let intents = Set(content.intents.map(\.value.id))
    var diagnostics: [Diagnostic] = []
    for entry in content.responses {
      for (index, id) in entry.value.requiresTerms.enumerated() where !concepts.contains(id) {
        diagnostics.append(missing(id, .term, in: entry, at: ["requires_terms", .index(index)]))
      }
    }
    for entry in content.intents {
      for (index, id) in entry.value.responses.enumerated() where !responses.contains(id) {
        diagnostics.append(missing(id, .response, in: entry, at: ["responses", .index(index)]))
      }
      if let level = entry.value.priority, let routing = content.routing, routing.value.value(ofPriority: level) == nil
      {
        diagnostics.append(missing(level, .priorityLevel, in: entry, at: ["priority"]))
      }
      if let signal = entry.value.signal, !SignalName.all.contains(signal) {
        diagnostics.append(missing(signal, .signal, in: entry, at: ["signal"]))
      }
    }
    for entry in content.wordings where !intents.contains(entry.value.intent) {
      diagnostics.append(missing(entry.value.intent, .intent, in: entry, at: ["intent"]))
    }
    return diagnostics
  }

  private enum Reference {
    case term, response, intent, priorityLevel, signal

    var code: String {
      switch self {
      case .term: "unknown_term"
      case .response: "unknown_response"
      case .intent: "unknown_intent"
      case .priorityLevel: "unknown_priority"
      case .signal: "unknown_signal"
      }
    }

    func message(_ id: String) -> DiagnosticText {
      switch self {
      case .term: DiagnosticText("No term has the id “\(id)”.", ja: "ID「\(id)」の用語がありません。")
      case .response: DiagnosticText("No response has the id “\(id)”.", ja: "ID「\(id)」の定型文がありません。")
      case .intent: DiagnosticText("No intent has the id “\(id)”.", ja: "ID「\(id)」のインテントがありません。")
      case .priorityLevel:
        DiagnosticText("routing.yaml has no priority level “\(id)”.", ja: "routing.yaml に優先度「\(id)」がありません。")
      case .signal: DiagnosticText("No signal is called “\(id)”.", ja: "「\(id)」というシグナルはありません。")
      }
    }

    var remedy: DiagnosticText {
      switch self {
      case .term:
        DiagnosticText(
          "Correct the id, or add terms/<genre>/<id>.yaml.", ja: "IDを直すか、terms/<ジャンル>/<ID>.yaml を追加してください。")
      case .response:
        DiagnosticText("Correct the id, or add the response.", ja: "IDを直すか、定型文を追加してください。")
      case .intent:
        DiagnosticText(
          "Correct the id, or add phrases/intents/<id>.yaml.", ja: "IDを直すか、phrases/intents/<ID>.yaml を追加してください。")
      case .priorityLevel: DiagnosticText("Correct it, or add the level there.", ja: "優先度名を直すか、routing.yaml に追加してください。")
      case .signal:
        DiagnosticText(
          "Write one of: \(SignalName.all.joined(separator: ", ")).",
          ja: "次のいずれかを書いてください: \(SignalName.all.joined(separator: ", "))")
      }
    }
  }

  private static func missing<Value>(
    _ id: String, _ reference: Reference, in entry: Entry<Value>, at path: [YAMLStep]
  ) -> Diagnostic {
    entry.error(reference.code, at: path, reference.message(id), remedy: reference.remedy)
  }
}

/// The signals that an intent can raise.
public enum SignalName {
  public static let all = [
    "wants_person", "wants_operator_language", "wants_reply_language", "refuses_translation", "changes_operator",
    "not_solved", "solved", "wants_callback", "greets", "thanks", "says_goodbye", "affirms", "denies",
  ]
}
