import Testing
import TsunagiUnicode

struct MessageFormatterTests {
  static let rows = Result { try Fixture.rows("message-format.tsv", columns: 4) }

  @Test(arguments: try rows.get())
  func formatsOrRefuses(row: Fixture.Row) throws {
    let (locale, pattern, expected) = (row.columns[0], row.columns[1], row.columns[3])
    let arguments = try Self.arguments(row.columns[2])
    if expected.hasPrefix("= ") {
      let formatter = try MessageFormatter(pattern: pattern, locale: locale)
      #expect(try formatter.format(arguments) == expected.dropFirst(2))
      #expect(try formatter.format(arguments) == expected.dropFirst(2), "the second use of a pooled format")
    } else {
      #expect(Self.failure(pattern, locale, arguments) == String(expected.dropFirst(2)))
    }
  }

  private static func failure(_ pattern: String, _ locale: String, _ arguments: [String: MessageValue]) -> String {
    do {
      return "= " + (try MessageFormatter(pattern: pattern, locale: locale).format(arguments))
    } catch let error as MessagePatternError {
      return "\(error.code) \(error.offset)"
    } catch let error as MessageFormatError {
      return ([error.code.description] + [error.argument].compactMap { $0 }).joined(separator: " ")
    } catch {
      return "\(error)"
    }
  }

  private static func arguments(_ text: String) throws -> [String: MessageValue] {
    var arguments: [String: MessageValue] = [:]
    for item in text.split(separator: ";") {
      let (name, value) = (item.prefix { $0 != "=" }, item.drop { $0 != "=" }.dropFirst())
      let content = String(value.dropFirst(2))
      arguments[String(name)] =
        switch value.first {
        case "t": .text(content)
        case "i": .integer(try #require(Int64(content)))
        case "d": .decimal(content)
        case "f": .double(try #require(Double(content)))
        case "m": .date(try #require(Double(content)))
        default: throw Fixture.Malformed(file: "arguments", line: 0)
        }
    }
    return arguments
  }

  @Test func numberingSystemReplacesTheLocalesDigits() throws {
    for (locale, own) in [("ne", "१,२३४"), ("my", "၁,၂၃၄"), ("bn", "১,২৩৪"), ("ar-EG", "١٬٢٣٤")] {
      let value: [String: MessageValue] = ["n": .integer(1234)]
      #expect(try MessageFormatter(pattern: "{n, number}", locale: locale).format(value) == own)
      let latin = try MessageFormatter(pattern: "{n, number}", locale: locale, numberingSystem: "latn")
      #expect(try latin.format(value) == "1,234")
    }
  }

  @Test(arguments: ["", "x", "not a locale", "ja-", "en-US-", "a-b-c-d", String(repeating: "a", count: 200)])
  func malformedLocaleIsRefused(locale: String) {
    #expect(throws: UnicodeError(.invalidLocale, "")) { try MessageFormatter(pattern: "", locale: locale) }
  }

  @Test func unknownNumberingSystemIsRefused() {
    #expect(throws: UnicodeError(.invalidValue, "")) {
      try MessageFormatter(pattern: "", locale: "en", numberingSystem: "abacus")
    }
  }

  /// More threads than the pool keeps formats, all with their own values.
  @Test func oneFormatterServesManyTasks() async throws {
    let formatter = try MessageFormatter(
      pattern: "{who}: {n, plural, one{# item} other{# items}} {d, date, ::yMMMMd}", locale: "en")
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for task in 0..<16 {
        group.addTask {
          for n in 0..<200 {
            let text = try formatter.format(["who": .text("\(task)"), "n": .integer(Int64(n)), "d": .date(0)])
            guard text == "\(task): \(n) \(n == 1 ? "item" : "items") January 1, 1970" else { return false }
          }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  /// Longer than the buffer that is tried first.
  @Test func longResultsArrive() throws {
    let value = String(repeating: "長い", count: 40_000)
    #expect(try MessageFormatter(pattern: "「{x}」", locale: "ja").format(["x": .text(value)]) == "「\(value)」")
  }
}
