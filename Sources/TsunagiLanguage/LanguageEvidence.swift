/// What a text says about its language, without regard to the conversation around it.
///
/// A value that is cheap to make; `logLikelihoods` and `spans` are computed when they are asked for.
public struct LanguageEvidence: Sendable {
  /// The language that explains the text best; `und` when it has no letters of a known script.
  public let best: LanguageTag
  /// Probability from 0 to 1 that `best` is right; 0 for `und`.
  public let confidence: Double
  /// ISO 15924 code of the script that decided, `Jpan` and `Kore` included; `Zyyy` when there are no letters.
  public let script: String
  /// `script`, `letters` or `text`.
  public let decidedBy: LanguageDecisionReason
  /// Letters that had a vote, in Unicode scalars.
  public let letterCount: Int
  /// All letters of the deciding script.
  private let main: LetterRun
  /// The text by script, when it has several.
  private let runs: [LetterRun]
  private let allowed: CandidateSet

  init(last: LetterRun, earlier: [LetterRun], allowed: CandidateSet) {
    self.allowed = allowed
    // Behind the end of the last sentence there is a run without letters, which has no place in the text.
    let all = last.group == nil && !earlier.isEmpty ? earlier : earlier + [last]
    if all.count == 1 {
      main = all[0]
      runs = []
      letterCount = main.letters
    } else {
      runs = all
      main = Self.heaviest(of: runs, allowed: allowed)
      letterCount = runs.reduce(0) { $0 + $1.letters }
    }
    guard let verdict = LanguageVerdict(on: main, allowed: allowed) else {
      best = .und
      confidence = 0
      script = main.group?.script ?? "Zyyy"
      decidedBy = .text
      return
    }
    best = verdict.best
    decidedBy = verdict.reason
    script = main.kana > 0 ? "Jpan" : main.group?.script ?? "Zyyy"
    if runs.isEmpty {
      confidence = verdict.confidence
    } else {
      let share = Double(main.weight) / Double(runs.reduce(0) { $0 + $1.weight })
      confidence = verdict.confidence * (0.5 + 0.5 * share)
    }
  }

  /// The runs of each group together; of these the one with most to say.
  private static func heaviest(of runs: [LetterRun], allowed: CandidateSet) -> LetterRun {
    var groups: [LetterRun] = []
    for run in runs {
      if let index = groups.firstIndex(where: { $0.group == run.group }) {
        groups[index].add(run)
      } else {
        groups.append(run)
      }
    }
    var heaviest = LetterRun()
    for run in groups {
      guard let group = run.group, allowed.allow(group) else { continue }
      if heaviest.group == nil || run.weight > heaviest.weight { heaviest = run }
    }
    return heaviest.group == nil ? groups[0] : heaviest
  }

  /// Every language of the deciding script, best first, in nats relative to the best; empty for `und`. What is not
  /// listed is ruled out.
  public var logLikelihoods: [LanguageLikelihood] { main.likelihoods(allowed: allowed) }

  /// The text by language, in order, not overlapping. Names and codes of another script belong to the text around.
  public var spans: [LanguageSpan] {
    guard best != .und else { return [] }
    guard !runs.isEmpty else { return [LanguageSpan(tag: best, range: main.lowerBound..<main.upperBound)] }
    var spans: [LanguageSpan] = []
    for run in runs {
      let tag = tag(of: run)
      if let last = spans.last, last.tag == tag {
        spans[spans.count - 1] = LanguageSpan(tag: tag, range: last.range.lowerBound..<run.upperBound)
      } else {
        spans.append(LanguageSpan(tag: tag, range: run.lowerBound..<run.upperBound))
      }
    }
    return spans
  }

  private func tag(of run: LetterRun) -> LanguageTag {
    guard run.group != .latin || run.words > 2, let own = LanguageVerdict(on: run, allowed: allowed) else {
      return best
    }
    if run.group != main.group || own.best == best { return own.best }
    // A sentence of another language says so clearly.
    let against = run.likelihoods(allowed: allowed).first { $0.tag == best }
    return (against?.logLikelihood ?? 0) < -6 ? own.best : best
  }

  /// The most, in nats, that this text may weigh against its session: little for a name, a word, two kanji.
  var weightLimit: Float {
    switch main.group {
    case nil: 0
    case .japaneseAndChinese where main.kana == 0: Float(main.letters) * 1.6
    case .latin, .cyrillic, .arabic, .devanagari:
      min(Float(main.words) * (main.capitals == main.words ? 2 : 3), Float(main.letters) * 1.2)
    default: Float(main.letters) * 4
    }
  }
}
