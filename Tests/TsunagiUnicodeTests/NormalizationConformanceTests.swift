import Testing
import TsunagiTestSupport
import TsunagiUnicode

/// NormalizationTest.txt of Unicode 15: five columns of code points, and what each form makes of each column.
struct NormalizationConformanceTests {
  struct Line {
    let number: Int
    let columns: [String]
  }

  static func lines() throws -> (all: [Line], partOne: Set<Unicode.Scalar>) {
    var lines: [Line] = []
    var partOne: Set<Unicode.Scalar> = []
    var part = ""
    for (number, raw) in try ConformanceFile.lines("suites/unicode15/NormalizationTest.txt") {
      if raw.hasPrefix("@") {
        part = raw
        continue
      }
      let columns = raw.split(separator: ";").prefix(5).map { ConformanceFile.text(hexadecimal: String($0)) }
      lines.append(Line(number: number, columns: columns))
      if part.hasPrefix("@Part1"), let scalar = columns[0].unicodeScalars.first { partOne.insert(scalar) }
    }
    return (lines, partOne)
  }

  @Test(.enabled(if: TestData.hasShared))
  func everyLineHoldsInEveryForm() throws {
    let lines = try Self.lines().all
    #expect(lines.count == 19_074)
    var failures: [String] = []
    for line in lines {
      let expected: [(NormalizationForm, [Int])] = [
        (.nfc, [1, 1, 1, 3, 3]), (.nfd, [2, 2, 2, 4, 4]), (.nfkc, [3, 3, 3, 3, 3]), (.nfkd, [4, 4, 4, 4, 4]),
      ]
      for (form, targets) in expected {
        for (column, target) in targets.enumerated() {
          let wanted = Array(line.columns[target].utf8)
          let plain = Array(form.normalize(line.columns[column]).utf8)
          let edited = NormalizedBytes(line.columns[column], form)
          if plain != wanted || edited.output != wanted || !edited.editsExplainOutput {
            failures.append("line \(line.number), \(form), column \(column + 1)")
          }
          if form.isNormalized(line.columns[column]) != (Array(line.columns[column].utf8) == wanted) {
            failures.append("line \(line.number), \(form), column \(column + 1): isNormalized")
          }
        }
      }
    }
    #expect(failures == [])
  }

  /// The rule stated in the file: a code point that part 1 does not list is left alone by every form.
  @Test(.enabled(if: TestData.hasShared))
  func codePointsThatPartOneDoesNotListStay() throws {
    let listed = try Self.lines().partOne
    #expect(listed.count == 17_029)
    var failures: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !listed.contains(scalar) else { continue }
      let text = String(scalar)
      for form in [NormalizationForm.nfc, .nfd, .nfkc, .nfkd] where !form.isNormalized(text) {
        failures.append(value)
      }
    }
    #expect(failures == [])
  }
}
