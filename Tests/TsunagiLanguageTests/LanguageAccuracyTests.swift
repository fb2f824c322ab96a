import FoundationEssentials
import Testing
import TsunagiLanguage
import TsunagiTestSupport

@Suite struct LanguageAccuracyTests {
  /// Macro accuracy by kind, Indonesian and Malay counted where their labels can be trusted.
  static let floors: [(kind: String, floor: Double)] = [
    ("word", 0.88), ("wordpair", 0.95), ("sentence", 0.993), ("tatoeba", 0.98),
  ]

  @Test(.enabled(if: TestData.hasShared)) func macroAccuracyByKind() throws {
    var right: [String: [String: Double]] = [:]
    var seen: [String: [String: Double]] = [:]
    for line in try TestData.shared("data/langid/dev.tsv").split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      let language = String(decoding: fields[0], as: UTF8.self)
      let kind = String(decoding: fields[1], as: UTF8.self)
      let best = Array(fields[2]).withUnsafeBufferPointer { LanguageIdentifier.shared.evidence(for: $0).best }
      let answer = best == .fil ? "tl" : best.language
      seen[kind, default: [:]][language, default: 0] += 1
      right[kind, default: [:]][language, default: 0] += answer == language ? 1 : 0
    }
    for (kind, floor) in Self.floors {
      let scored = (seen[kind] ?? [:]).filter { kind == "tatoeba" || !["id", "ms"].contains($0.key) }
      #expect(scored.count >= 20)
      let mean = scored.reduce(0) { $0 + (right[kind]?[$1.key] ?? 0) / $1.value } / Double(scored.count)
      #expect(mean >= floor, "\(kind)")
    }
  }

  /// Chat and shop strings whose Chinese is labelled by script.
  @Test(.enabled(if: TestData.hasShared)) func simplifiedAndTraditional() throws {
    var right = 0.0
    var seen = 0.0
    for name in ["langid_ui", "langid_chat"] {
      for line in try TestData.shared("data/support/\(name).tsv").split(separator: 0x0A) {
        let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        let language = String(decoding: fields[0], as: UTF8.self)
        guard language.hasPrefix("zh"), fields[1].count >= 18 else { continue }
        let text = String(decoding: fields[1], as: UTF8.self)
        seen += 1
        right += LanguageIdentifier.shared.evidence(for: text).best.description == language ? 1 : 0
      }
    }
    #expect(seen > 200)
    #expect(right / seen >= 0.965, "\(right) of \(seen)")
  }
}
