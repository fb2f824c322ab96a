import FoundationEssentials
import Testing
import TsunagiTestSupport
import Yams

@testable import TsunagiDictionaries

/// Whatever happens to a file, the reader neither crashes nor accepts what a general reader reads in another way.
@Suite struct YAMLMutationTests {
  /// SplitMix64: the same mutations on every machine.
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let seeds =
    FixtureFolder.names(in: "yaml/accepted").map { "yaml/accepted/\($0)" } + [
      "example/terms/returns_refunds/refund.yaml", "example/responses/returns_refunds/refund_issued.yaml",
      "example/phrases/vi/wants_operator_language.yaml",
    ]
  /// What breaks structure when it lands in the wrong place.
  static let pieces = [
    " ", "  ", "\n", "\n\n", ":", ": ", "- ", "-", "#", " #", "'", "\"", "|", "|-", ">", "[", "]", "{", "}", "&", "*",
    "!", "%", "\\", "\\u12", "?", "? ", "@", "`", ",", "---", "...", "a", "日", "\u{3099}", "\u{FEFF}", "\r", "\t",
  ]

  @Test(arguments: seeds) func survives(seed: String) throws {
    let bytes = [UInt8](try TestData.file("\(FixtureFolder.root)/\(seed)"))
    var random = Random(state: UInt64(bytes.count))
    var accepted = 0
    for _ in 0..<400 {
      let mutant = mutate(bytes, &random)
      let findings = DiagnosticCollector(file: seed)
      let node = YAMLReader.read(mutant, findings: findings)
      _ = DictionaryFormatter.formatted(mutant, file: seed)
      guard let node, findings.diagnostics.isEmpty else {
        #expect(findings.hasErrors)
        continue
      }
      accepted += 1
      let text = String(decoding: mutant, as: UTF8.self)
      let reference = try? Yams.compose(yaml: text)
      #expect(reference.map(YAMLDifferentialTests.outline) == YAMLDifferentialTests.outline(node), "\(text)")
    }
    #expect(accepted > 0)
  }

  private func mutate(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var mutant = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...mutant.count, using: &random)
      let end = min(mutant.count, place + Int.random(in: 0...3, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: mutant.removeSubrange(place..<end)
      case 1: mutant.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &random)])
      default: mutant.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
      }
    }
    return mutant
  }
}
