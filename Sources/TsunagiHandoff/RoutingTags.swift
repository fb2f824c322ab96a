import TsunagiLanguage

/// What a routing service needs to know of a session: flat names with text, numbers or lists of text.
///
/// The canonical form; what a particular router wants is rendered from it.
public struct RoutingTags: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([String])
  }

  /// Tags in a fixed order, so that two equal sets are written alike.
  public let tags: [(name: String, value: Value)]

  /// The tags of a session. Empty values are left out: a router tests for presence.
  public init(_ state: SessionState) {
    var tags: [(name: String, value: Value)] = []
    func add(_ name: String, _ text: String?) {
      if let text { tags.append((name, .text(text))) }
    }
    func add(_ name: String, _ list: [String]) {
      if !list.isEmpty { tags.append((name, .list(list))) }
    }
    add("customer_language", state.language.description)
    add("reply_language", state.replyLanguage?.description)
    add("operator_languages_required", state.operatorLanguageWishes.filter(\.isRequired).map(\.language.description))
    add(
      "operator_languages_preferred", state.operatorLanguageWishes.filter { !$0.isRequired }.map(\.language.description)
    )
    add("operator_language_level", state.operatorLanguageWishes.compactMap(\.level).last)
    add("handoff_state", state.phase.rawValue)
    add("handoff_reasons", state.reasons.map(\.kind.rawValue))
    add("genre", state.genre?.id)
    tags.append(("priority", .number(state.priority.level.value)))
    add("priority_level", state.priority.level.rawValue)
    add("priority_reasons", state.priority.reasons)
    if state.refusesTranslation { tags.append(("refuses_translation", .flag(true))) }
    if state.wantsCallback { tags.append(("wants_callback", .flag(true))) }
    self.tags = tags
  }

  public subscript(_ name: String) -> Value? {
    tags.first { $0.name == name }?.value
  }

  public static func == (left: RoutingTags, right: RoutingTags) -> Bool {
    left.tags.elementsEqual(right.tags) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for tag in tags {
      hasher.combine(tag.name)
      hasher.combine(tag.value)
    }
  }
}
