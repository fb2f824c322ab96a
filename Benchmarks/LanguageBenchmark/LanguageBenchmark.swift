import Foundation
import TsunagiLanguage

/// `LanguageBenchmark FILE [--half even|odd] [--confusions] [--errors KIND [--all]] [--no-speed]`: accuracy by kind and
/// language, then speed over all lines and over each kind: one thread, cleaning included.
@main
struct LanguageBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let path = arguments.first else {
      print("usage: LanguageBenchmark FILE [--half even|odd] [--confusions] [--errors KIND [--all]] [--no-speed]")
      return
    }
    func value(of option: String) -> String? {
      arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    var lines = try LabelledLine.read(path)
    if let half = value(of: "--half") { lines = lines.filter { $0.number % 2 == (half == "odd" ? 1 : 0) } }
    let variants =
      lines.compactMap(LineVariant.noisy) + lines.compactMap(LineVariant.bare) + LineVariant.hanRuns(lines)
    measureAccuracy(
      lines + variants, errors: value(of: "--errors"), all: arguments.contains("--all"),
      confusions: arguments.contains("--confusions"))
    if !arguments.contains("--no-speed") { measureSpeed(lines) }
  }

  private static func measureAccuracy(_ lines: [LabelledLine], errors: String?, all: Bool, confusions: Bool) {
    let identifier = LanguageIdentifier.shared
    var accuracy = Accuracy()
    for line in lines {
      let evidence = line.text.withUnsafeBufferPointer { identifier.evidence(for: $0) }
      let answer = Accuracy.label(of: evidence.best.description, scripts: line.language.hasPrefix("zh-"))
      accuracy.count(answer, confidence: evidence.confidence, for: line)
      if line.kind == errors, all || answer != line.language {
        let scores = evidence.logLikelihoods.prefix(3).map { "\($0.tag) \(String(format: "%.1f", $0.logLikelihood))" }
        let text = String(decoding: line.text, as: UTF8.self)
        print("\(line.language)\t\(answer)\t\(scores.joined(separator: ", "))\t\(text)")
      }
    }
    accuracy.report(confusions: confusions)
  }

  /// Time that this thread has run, so that other work on the machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func measureSpeed(_ lines: [LabelledLine]) {
    let identifier = LanguageIdentifier.shared
    for kind in ["all"] + Set(lines.map(\.kind)).sorted() {
      let chosen = lines.filter { kind == "all" || $0.kind == kind }
      let bytes = chosen.reduce(0) { $0 + $1.text.count }
      var seconds = Double.infinity
      var letters = 0
      for _ in 0..<9 {
        let start = processorSeconds()
        for line in chosen {
          letters &+= line.text.withUnsafeBufferPointer { identifier.evidence(for: $0).letterCount }
        }
        seconds = min(seconds, processorSeconds() - start)
      }
      precondition(letters > 0)
      print("\(kind): \(Int(Double(chosen.count) / seconds)) lines/s, \(Int(Double(bytes) / seconds / 1e6)) MB/s")
    }
  }
}
