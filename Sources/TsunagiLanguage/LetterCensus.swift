/// Counts what letters and small words of a text speak for which language.
struct LetterCensus {
  private var scripts: [String: Int] = [:]
  private var votes: [LanguageTag: Float] = [:]
  private var decisive = false
  private var words = 0
  private var runs: [LanguageSpan] = []

  init(of utf8: UnsafeBufferPointer<UInt8>, without protected: [Range<Int>]) {
    var offset = 0
    var word = ""
    var skipped = protected[...]
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let start = offset
      offset += Unicode.UTF8.width(scalar)
      while let first = skipped.first, first.upperBound <= start { skipped = skipped.dropFirst() }
      let masked = skipped.first?.contains(start) == true
      guard !masked, scalar.properties.isAlphabetic else {
        close(&word)
        continue
      }
      count(scalar, at: start..<offset)
      if scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value) {
        word += scalar.properties.lowercaseMapping
      }
    }
    close(&word)
  }

  private mutating func count(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    let (script, tag) = Self.script(of: scalar.value)
    scripts[script, default: 0] += 1
    if let tag {
      votes[tag, default: 0] += 4
      if let last = runs.last, last.tag == tag {
        runs[runs.count - 1] = LanguageSpan(tag: tag, range: last.range.lowerBound..<range.upperBound)
      } else {
        runs.append(LanguageSpan(tag: tag, range: range))
      }
    }
    for (letters, tag) in Self.letters where letters.contains(scalar) {
      votes[tag, default: 0] += 3
      decisive = true
    }
  }

  private mutating func close(_ word: inout String) {
    guard !word.isEmpty else { return }
    words += 1
    for tag in Self.smallWords[word] ?? [] { votes[tag, default: 0] += 2 }
    word = ""
  }

  func evidence(among candidates: Set<LanguageTag>?) -> LanguageEvidence {
    let order = scripts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    let script = scripts["Jpan"] != nil ? "Jpan" : order.first?.key ?? "Zyyy"
    let possible = (Self.languages[script] ?? []).filter { candidates?.contains($0) ?? true }
    let letterCount = scripts.values.reduce(0, +)
    guard letterCount > 0, !possible.isEmpty else {
      return LanguageEvidence(
        best: .und, confidence: 0, script: script, decidedBy: .text, letterCount: letterCount, logLikelihoods: [],
        spans: [], weightLimit: 0)
    }
    let scored = possible.map { (tag: $0, score: votes[$0] ?? 0) }
    let top = scored.map(\.score).max() ?? 0
    let likelihoods =
      scored
      .map { LanguageLikelihood(tag: $0.tag, logLikelihood: $0.score - top) }
      .sorted { $0.logLikelihood > $1.logLikelihood }
    let mass = likelihoods.reduce(0) { $0 + exponential(Double($1.logLikelihood)) }
    return LanguageEvidence(
      best: likelihoods[0].tag, confidence: possible.count == 1 ? 0.99 : 1 / mass, script: script,
      decidedBy: possible.count == 1 ? .script : decisive ? .letters : .text, letterCount: letterCount,
      logLikelihoods: likelihoods, spans: runs.isEmpty ? [] : runs, weightLimit: 3 * Float(max(words, letterCount / 4)))
  }

  private static func script(of value: UInt32) -> (String, LanguageTag?) {
    switch value {
    case 0x3040..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: ("Jpan", .ja)
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7B0: ("Kore", .ko)
    case 0x0E00..<0x0E80: ("Thai", .th)
    case 0x1000..<0x10A0, 0xA9E0..<0xAA00, 0xAA60..<0xAA80: ("Mymr", .my)
    case 0x0980..<0x0A00: ("Beng", .bn)
    case 0x0900..<0x0980: ("Deva", nil)
    case 0x0600..<0x0780, 0x08A0..<0x0900, 0xFB50..<0xFE00, 0xFE70..<0xFF00: ("Arab", nil)
    case 0x0400..<0x0530: ("Cyrl", nil)
    case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: ("Hani", nil)
    case 0x0041..<0x0250, 0x1E00..<0x1F00, 0xFF21..<0xFF5B: ("Latn", nil)
    default: ("Zzzz", nil)
    }
  }

  private static let languages: [String: [LanguageTag]] = [
    "Jpan": [.ja], "Kore": [.ko], "Thai": [.th], "Mymr": [.my], "Beng": [.bn], "Deva": [.hi, .ne], "Arab": [.ar],
    "Cyrl": [.ru, .uk], "Hani": [.zhHans, .zhHant, .ja],
    "Latn": [.en, .vi, .id, .ms, .fil, .es, .pt, .fr, .de, .it, .nl, .tr, .pl],
  ]

  private static let letters: [(Set<Unicode.Scalar>, LanguageTag)] = [
    (set("іїєґ"), .uk), (set("ыэъё"), .ru), (set("ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"), .vi),
    (set("ßä"), .de), (set("ığş"), .tr), (set("ąęłńśźż"), .pl), (set("ñ¿¡"), .es), (set("ãõ"), .pt),
    (set("èêœ"), .fr), (set("円駅込払図売読気"), .ja), (set("这们说为时个请谢问"), .zhHans), (set("這們說為時個請謝問"), .zhHant),
  ]

  private static func set(_ text: String) -> Set<Unicode.Scalar> { Set(text.unicodeScalars) }

  private static let smallWords: [String: [LanguageTag]] = {
    var words: [String: [LanguageTag]] = [:]
    let lists: [(LanguageTag, String)] = [
      (.en, "the of and to in is you that it for i my on with have this be are not was what can please thanks hello"),
      (.es, "el la de que y a en los se del las un por con no una su para es al lo como mi pero hola gracias"),
      (.pt, "o a de que e do da em um para é com não uma os no se na por mais as dos como mas ao obrigado olá meu"),
      (.fr, "le la de et les des en un du une que est pour qui dans il je pas au sur ne se vous bonjour merci mon"),
      (.de, "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine ich wie bitte danke mein"),
      (.it, "di che e la il un a per in una mi sono ho non ma lo ha le si ti con cosa come grazie ciao mio"),
      (.nl, "de het een en van ik te dat die in is niet zijn op aan met voor er maar om hoe bedankt mijn"),
      (.tr, "bir ve bu da de için ne ben mi çok var ama o gibi daha sen değil evet teşekkürler nasıl"),
      (.pl, "i w na z do to się nie jest że o jak za od po ale czy co tak proszę dziękuję mój"),
      (.vi, "toi khong la co va cua nay cho duoc voi ban hang don minh bao"),
      (.id, "yang dan di ini itu dengan untuk tidak dari saya dalam akan ke bisa sudah terima kasih belum"),
      (.ms, "yang dan di ini itu dengan untuk tidak dari saya dalam akan ke boleh sudah terima kasih anda awak"),
      (.fil, "ang ng sa na mga ay ko po hindi ako ito at mo ba salamat yung naman kung para"),
    ]
    for (tag, list) in lists {
      for word in list.split(separator: " ") { words[String(word), default: []].append(tag) }
    }
    return words
  }()
}
