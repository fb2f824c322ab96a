import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage
import TsunagiPhrases
import TsunagiPipeline
import TsunagiText
import TsunagiTranslation

/// Draws the demonstration: the customer's screen on the left, the operator's on the right.
struct DemoScreen {
  let isTerminal: Bool
  private let column = 46

  func header() {
    row(bold("Customer reads (Vietnamese)"), bold("Operator reads (Japanese)"))
    print(String(repeating: "─", count: column) + "┼" + String(repeating: "─", count: column + 1))
  }

  func caption(_ text: String) {
    print(dim("  · \(text)"))
  }

  func show(_ decision: Decision, after before: SessionState) {
    if let message = decision.message { show(message, decision.state) }
    for reply in decision.replies {
      pair("🤖 \(reply.text)", "🤖 \(reply.operatorText ?? reply.text)")
    }
    let tags = RoutingTags(before)
    let changed = decision.tags.tags.filter { tags[$0.name] != $0.value }
    if !changed.isEmpty { pair("", dim(changed.map { "\($0.name) = \(text($0.value))" }.joined(separator: "\n"))) }
  }

  func footer(decisionTags tags: RoutingTags) {
    var writer = JSONWriter()
    tags.write(to: &writer)
    print("\nWhat the routing service was told in the end:\n\(writer.text)")
  }

  private func show(_ message: DecidedMessage, _ state: SessionState) {
    if message.sender == .customer {
      let translation = message.translations.first
      var right = "👤 \(translation?.text ?? message.text.normalized)"
      if let translation { right += dim(" [\(translation.source.rawValue)]") }
      for hint in translation?.hints ?? [] { right += "\n" + dim("   \(hint.text) = \(hint.gloss)") }
      for entity in message.entities { right += "\n" + dim("   \(entity.type.rawValue): \(entity.text)") }
      pair("👤 \(message.text.normalized)", right)
      return
    }
    switch message.delivery {
    case .released:
      let sent = message.translations.first
      pair("💁 \(sent?.text ?? message.text.normalized)", "💁 \(message.text.normalized)")
    case .held(let reason):
      var right = "✋ \(message.text.normalized)\n" + dim("   held: \(reason); responses that fit:")
      for suggestion in message.suggestions { right += "\n" + dim("   \(suggestion.response)") }
      pair("", right)
    }
  }

  private func pair(_ left: String, _ right: String) {
    let isDim = right.hasPrefix("\u{1B}[2m") && right.hasSuffix("\u{1B}[0m")
    let lefts = left.isEmpty ? [] : TerminalText.wrap(left, columns: column)
    let rights = TerminalText.wrap(plain(right), columns: column)
    for index in 0..<max(lefts.count, rights.count) {
      let text = index < rights.count ? rights[index] : ""
      row(index < lefts.count ? lefts[index] : "", isDim || text.hasPrefix("   ") ? dim(text) : text)
    }
  }

  private func row(_ left: String, _ right: String) {
    let filled = TerminalText.pad(plain(left), columns: column)
    print((left == plain(left) ? filled : bold(filled)) + "│ " + right)
  }

  private func text(_ value: RoutingTags.Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let list): list.joined(separator: ", ")
    }
  }

  private func bold(_ text: String) -> String { isTerminal ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { isTerminal ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private func plain(_ text: String) -> String {
    text.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[2m", with: "").replacing("\u{1B}[0m", with: "")
  }
}
