/// What the letters of one group of scripts say: the cost of each of its languages.
struct LanguageVerdict {
  let best: LanguageTag
  let confidence: Double
  let reason: LanguageDecisionReason

  /// `nil` when no language of the run's group can be meant.
  init?(on run: LetterRun, allowed: CandidateSet) {
    guard let group = run.group, allowed.allow(group) else { return nil }
    if let only = group.onlyLanguage {
      self.init(best: only, confidence: 1 - 0.05 / Double(run.letters), reason: .script)
    } else if group == .japaneseAndChinese {
      self.init(han: run, allowed: allowed.han)
    } else {
      self.init(words: run, LanguageModel.shared.script(of: group), allowed: allowed)
    }
  }

  private init(best: LanguageTag, confidence: Double, reason: LanguageDecisionReason) {
    self.best = best
    self.confidence = confidence
    self.reason = reason
  }

  private init(words run: LetterRun, _ script: AlphabeticScript, allowed: CandidateSet) {
    let slots = allowed.slots[Int(script.kind)]
    let costs = run.scores.costs
    var least = UInt16.max
    var place = 0
    for slot in 0..<script.tags.count where slots & 1 << slot != 0 && costs[slot] < least {
      least = costs[slot]
      place = slot
    }
    best = script.tags[place]
    let scale = 1 / (LanguageScores.unitsPerNat * Self.temperature(run.words))
    var total: Float = 0
    for slot in 0..<script.slots where slots & 1 << slot != 0 {
      let distance = (Float(costs[slot]) - Float(least)) * scale
      if distance < 9 { total += Float(exponential(Double(-distance))) }
    }
    confidence = Double(1 / total)
    if script.tags.count == 1 {
      reason = .script
    } else {
      reason = run.exclusive == 1 << place ? .letters : .text
    }
  }

  private init(han run: LetterRun, allowed: UInt8) {
    let costs = run.costsOfHan
    var place = -1
    for slot in 0..<3 where allowed & 1 << slot != 0 && (place < 0 || costs[slot] < costs[place]) { place = slot }
    best = HanScores.tags[max(0, place)]
    var total: Float = 0
    for slot in 0..<3 where allowed & 1 << slot != 0 {
      let distance = (costs[slot] - costs[max(0, place)]) / Self.temperature(run.letters)
      if distance < 9 { total += Float(exponential(Double(-distance))) }
    }
    confidence = Double(1 / total)
    if run.kana > 0, place == 0 {
      reason = .script
    } else {
      reason = run.han.exclusive == 1 << place ? .letters : .text
    }
  }

  /// Words of a text are not independent of each other: what they say together is tempered as they grow in number.
  private static func temperature(_ words: Int) -> Float {
    0.85 + 0.15 * Float(min(words, 100)).squareRoot()
  }
}

extension LetterRun {
  /// Nats against Japanese, simplified and traditional Chinese. A single character is hardly ever Japanese; a run of
  /// known pairs is rather Japanese, whose runs of kanji are whole words.
  var costsOfHan: SIMD3<Float> {
    var costs = SIMD3(Float(han.japanese), Float(han.simplified), Float(han.traditional)) * HanScores.natsPerLevel
    if kana == 0 { costs[0] += letters == 1 ? 3.5 : -0.5 }
    return costs
  }

  /// Every language that the run can be, best first, relative to the best.
  func likelihoods(allowed: CandidateSet) -> [LanguageLikelihood] {
    guard let group, allowed.allow(group) else { return [] }
    var found: [LanguageLikelihood] = []
    if let only = group.onlyLanguage {
      found.append(LanguageLikelihood(tag: only, logLikelihood: 0))
    } else if group == .japaneseAndChinese {
      let costs = costsOfHan
      for slot in 0..<3 where allowed.han & 1 << slot != 0 {
        found.append(LanguageLikelihood(tag: HanScores.tags[slot], logLikelihood: -costs[slot]))
      }
    } else {
      let script = LanguageModel.shared.script(of: group)
      for slot in 0..<script.tags.count where allowed.slots[Int(script.kind)] & 1 << slot != 0 {
        let cost = Float(scores.costs[slot]) / LanguageScores.unitsPerNat
        found.append(LanguageLikelihood(tag: script.tags[slot], logLikelihood: -cost))
      }
    }
    found.sort { $0.logLikelihood != $1.logLikelihood ? $0.logLikelihood > $1.logLikelihood : $0.tag < $1.tag }
    let top = found[0].logLikelihood
    return found.map { LanguageLikelihood(tag: $0.tag, logLikelihood: $0.logLikelihood - top) }
  }
}
