import Foundation

/// Further lines made of the labelled ones: what chat does to text.
enum LineVariant {
  /// Lines with an address, a number or an emoji put before and behind, never inside.
  static func noisy(_ line: LabelledLine) -> LabelledLine? {
    guard line.kind == "tatoeba" || line.kind == "sentence" else { return nil }
    let before = ["", "250-1234567-1234567 ", "@shop_support ", "😊 ", "[IMG_2041.JPG] ", "No. A-88 "]
    let after = [
      " https://www.example.com/gp/product/B09XYZ1234?ref=order", " 👍👍", " order-id@mail.example.co.jp", " #2024",
      " 503-7654321-7654321", " www.example.org/help",
    ]
    let text = before[line.number % before.count] + string(line) + after[line.number / 7 % after.count]
    return LabelledLine(
      number: line.number, language: line.language, kind: line.kind + "+noise", text: [UInt8](text.utf8))
  }

  /// Latin lines typed without their marks.
  static func bare(_ line: LabelledLine) -> LabelledLine? {
    let latin: Set = ["vi", "es", "pt", "fr", "de", "it", "nl", "tr", "pl", "en", "id", "ms", "tl"]
    guard latin.contains(line.language), line.kind != "word" else { return nil }
    let marked = ["đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe"]
    var text = string(line)
    for (letter, plain) in marked { text = text.replacingOccurrences(of: letter, with: plain) }
    let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      !(0x300...0x36F).contains($0.value)
    }
    return LabelledLine(
      number: line.number, language: line.language, kind: line.kind + "+bare",
      text: [UInt8](String(String.UnicodeScalarView(scalars)).utf8))
  }

  /// Runs of two to eight Han characters cut from Japanese and Chinese lines, each run once.
  static func hanRuns(_ lines: [LabelledLine]) -> [LabelledLine] {
    var seen: Set<String> = []
    var runs: [LabelledLine] = []
    for line in lines where ["ja", "zh"].contains(line.language) && line.kind != "word" {
      var run = ""
      for scalar in (string(line) + " ").unicodeScalars {
        if (0x4E00...0x9FFF).contains(scalar.value) {
          run.unicodeScalars.append(scalar)
          // Chinese has no kana to end a run: cut it into lengths of 2 to 8.
          if run.unicodeScalars.count < 2 + (line.number + runs.count) % 7 || line.language == "ja" { continue }
        }
        if (2...8).contains(run.unicodeScalars.count), seen.insert(line.language + run).inserted {
          runs.append(
            LabelledLine(number: line.number, language: line.language, kind: "han run", text: [UInt8](run.utf8)))
        }
        run = ""
      }
    }
    return runs
  }

  private static func string(_ line: LabelledLine) -> String { String(decoding: line.text, as: UTF8.self) }
}
