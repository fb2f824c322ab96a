/// Right answers by kind and language.
struct Accuracy {
  private var right: [String: [String: Int]] = [:]
  private var seen: [String: [String: Int]] = [:]
  private var mistaken: [String: [String: Int]] = [:]

  /// Ten bins of confidence: lines, right answers, sum of confidence.
  private var calibration: [String: [(Int, Int, Double)]] = [:]

  /// A set's labels have neither script nor `fil`.
  static func label(of tag: String, scripts: Bool = false) -> String {
    tag == "fil" ? "tl" : tag.hasPrefix("zh") && !scripts ? "zh" : tag
  }

  mutating func count(_ answer: String, confidence: Double, for line: LabelledLine) {
    let bin = min(9, Int(confidence * 10))
    calibration[line.kind, default: Array(repeating: (0, 0, 0), count: 10)][bin].0 += 1
    calibration[line.kind]?[bin].1 += answer == line.language ? 1 : 0
    calibration[line.kind]?[bin].2 += confidence
    seen[line.kind, default: [:]][line.language, default: 0] += 1
    if answer == line.language {
      right[line.kind, default: [:]][line.language, default: 0] += 1
    } else {
      mistaken["\(line.kind) \(line.language)", default: [:]][answer, default: 0] += 1
    }
  }

  /// Prints the macro accuracy of each kind; Indonesian and Malay count where their labels can be trusted.
  func report(confusions: Bool) {
    for kind in seen.keys.sorted() {
      let languages = (seen[kind] ?? [:]).keys.sorted()
      let scores = languages.map { language in
        (language, 100 * Double(right[kind]?[language] ?? 0) / Double(seen[kind]?[language] ?? 1))
      }
      let scored = scores.filter { kind.hasPrefix("tatoeba") || ($0.0 != "id" && $0.0 != "ms") }
      let mean = scored.reduce(0) { $0 + $1.1 } / Double(max(1, scored.count))
      let bins = calibration[kind] ?? []
      let total = bins.reduce(0) { $0 + $1.0 }
      let error = bins.reduce(0) { $0 + abs(Double($1.1) - $1.2) } / Double(max(1, total))
      print(
        "\(kind): \(rounded(mean)) (mean confidence \(rounded(bins.reduce(0) { $0 + $1.2 } / Double(max(1, total)))), calibration error \(rounded(100 * error)))  "
          + scores.map { "\($0.0) \(rounded($0.1))" }.joined(separator: ", "))
    }
    guard confusions else { return }
    for (key, answers) in mistaken.sorted(by: { $0.key < $1.key }) {
      let most = answers.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(4)
      print("  \(key) → " + most.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
  }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
