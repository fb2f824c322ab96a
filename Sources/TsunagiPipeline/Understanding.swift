import TsunagiDictionaries
import TsunagiHandoff
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

/// An analysis read in the light of the language that was decided: which phrases and terms count, and what they mean.
struct Understanding {
  let phrases: [PhraseMatch]
  let terms: [TermMatch]
  let signals: [Signal]
  let topics: [Topic]

  /// - Parameter votes: `false` for a menu label, whose words are the shop's own: it has neither phrases nor terms.
  init(_ analysis: Analysis, decided: LanguageDecision, dictionaries: DictionarySnapshot, votes: Bool) {
    guard votes else {
      (phrases, terms, signals, topics) = ([], [], [], [])
      return
    }
    phrases = Understanding.counting(analysis, decided: decided)
    terms = analysis.terms.filter { Understanding.matches($0.language, decided.tag) }
    /// Those that may be sent without an operator.
    func automatic(_ responses: [String]) -> [String] {
      responses.filter {
        dictionaries.responses[$0].map { $0.sentBy != .operator && $0.audience == .customer } ?? false
      }
    }
    var signals: [Signal] = []
    var topics: [Topic] = []
    for phrase in phrases {
      guard let intent = dictionaries.intents[phrase.intent] else { continue }
      if let kind = intent.signal.flatMap(SignalKind.init(rawValue:)) {
        signals.append(Signal(kind, from: phrase, in: analysis))
      } else if !topics.contains(where: { $0.intent == intent.id }), intent.id != Intent.courtesy {
        topics.append(
          Topic(
            intent: intent.id, responses: automatic(intent.responses), genre: intent.genre, priority: intent.priority))
      }
    }
    self.signals = signals
    self.topics = topics
  }

  /// The phrases whose language is plausible, one for each intent: that of the message's own language before others.
  ///
  /// Short messages have no certain language, and English requests stand inside Vietnamese messages: a phrase of another
  /// language counts where a span of that language is, where the identifier is unsure, and for English.
  private static func counting(_ analysis: Analysis, decided: LanguageDecision) -> [PhraseMatch] {
    let spans = Set(analysis.language.spans.map(\.tag))
    let plausible = analysis.phrases.matches.filter { match in
      matches(match.language, decided.tag) || match.language == .en || decided.confidence < 0.8
        || spans.contains { matches(match.language, $0) }
    }
    var best: [String: PhraseMatch] = [:]
    var order: [String] = []
    for match in plausible {
      let key = match.intent
      guard let other = best[key] else {
        best[key] = match
        order.append(key)
        continue
      }
      let isOwn = matches(match.language, decided.tag)
      if isOwn && !matches(other.language, decided.tag) { best[key] = match }
    }
    return order.compactMap { best[$0] }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a dictionary's language is that of a message: `pt-BR` serves `pt`, `zh-Hans` does not serve `zh-Hant`.
  static func matches(_ dictionary: LanguageTag, _ message: LanguageTag) -> Bool {
    dictionary == message || (message.description == dictionary.language)
  }
}

extension Signal {
  fileprivate init(_ kind: SignalKind, from phrase: PhraseMatch, in analysis: Analysis) {
    let language = phrase.slots["language"]?.value ?? phrase.attributes["language"]
    self.init(
      kind: kind,
      range: phrase.range,
      evidence: analysis.text.slice(phrase.range),
      language: language.flatMap { LanguageTag($0) },
      level: phrase.attributes["level"],
      strength: phrase.attributes["strength"].flatMap(Signal.Strength.init(rawValue:)))
  }
}
