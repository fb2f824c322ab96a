/// What settled the language of a message, from the text alone outwards.
public enum LanguageDecisionReason: String, Hashable, Sendable, CaseIterable {
  /// The script is written by one language of the product only: kana, Hangul, Thai, Burmese, Bengali.
  case script
  /// Letters of a shared script that one language uses: `ї` in Cyrillic, `ơ` in Latin, `駅` among Han.
  case letters
  /// Words and letter sequences.
  case text
  /// The earlier turns of the session.
  case session
  /// The locale that the client declared.
  case declared
  /// Somebody chose the language by hand.
  case pinned
}
