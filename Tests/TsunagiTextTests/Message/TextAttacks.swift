import FoundationEssentials
import Testing
import TsunagiTestSupport
import TsunagiUnicode

@testable import TsunagiText

/// The public suite of hostile texts, as far as it concerns reception.
@Suite(.enabled(if: TestData.hasShared)) struct TextAttacks {
  struct Attack: Decodable {
    var id: String
    var `class`: String
    var text: String
    var expect: String
  }

  private func attacks() throws -> [Attack] {
    try JSONDecoder().decode([Attack].self, from: TestData.shared("suites/text-attacks/text_attacks.json"))
  }

  @Test func verdictsAreHonoured() throws {
    var checked = 0
    for attack in try attacks() {
      let text = MessageText(attack.text)
      checked += 1
      switch attack.expect {
      case "isolate+flag":
        #expect(text.flags.contains(.unpairedBidi), "\(attack.id)")
        let controls = text.normalized.unicodeScalars.filter { (0x202A...0x202E).contains($0.value) }
        #expect(controls.isEmpty, "\(attack.id)")
      case "flag":
        #expect(text.flags.contains(.confusable), "\(attack.id)")
      case "pass-unchanged":
        #expect(Array(text.normalized.utf8) == Array(attack.text.utf8), "\(attack.id)")
        #expect(text.flags.subtracting(.latinDiacritics).isEmpty, "\(attack.id)")
      case "strip-tags+flag":
        #expect(text.flags.contains(.hiddenTags), "\(attack.id)")
        #expect(!text.normalized.unicodeScalars.contains { $0.value > 0xE0000 }, "\(attack.id)")
      case "glossary-still-matches or flag":
        #expect(text.folded.text == "refund", "\(attack.id)")
      case "reject-or-truncate>30 before NFC":
        #expect(text.normalized.unicodeScalars.count <= 32, "\(attack.id)")
        #expect(text.flags.contains(.marksCapped) == (attack.text.unicodeScalars.count > 31), "\(attack.id)")
      case let verdict where verdict.hasPrefix("strip/escape"):
        let controls = text.normalized.unicodeScalars.filter {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
        }
        #expect(controls.isEmpty, "\(attack.id)")
      case let verdict where verdict.contains("stored NFC"):
        #expect(Array(text.normalized.unicodeScalars) == Array(nfc(attack.text).unicodeScalars), "\(attack.id)")
      case let verdict where verdict.hasPrefix("linear"):
        let elapsed = (0..<3).map { _ in ProcessorTime.measure { receive(attack.text) } }.min() ?? .zero
        #expect(elapsed < Self.limit, "\(attack.id)")
      default:
        checked -= 1
      }
    }
    #expect(checked >= 45)
  }

  /// The suite asks for 50 ms; a build without optimisation on a busy machine is twenty times slower.
  private static var limit: Duration {
    #if DEBUG
      .milliseconds(1_000)
    #else
      .milliseconds(50)
    #endif
  }

  private func receive(_ text: String) {
    _ = EntityRecognizer().entities(in: MessageText(text))
  }

  private func nfc(_ text: String) -> String { NormalizationForm.nfc.normalize(text) }
}
