/// Repeatable random patterns and texts over few letters, so that much of them matches.
struct RandomPatterns: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  mutating func pattern(_ letters: [String], depth: Int = 3) -> String {
    let count = Int.random(in: 1...4, using: &self)
    var text = ""
    for index in 0..<count {
      switch Int.random(in: 0..<(depth > 0 ? 12 : 5), using: &self) {
      case 0...3: text += pick(letters)
      case 4: text += " "
      case 5, 6: text += "[" + alternatives(letters, depth) + "]"
      case 7, 8: text += "(" + alternatives(letters, depth) + ")"
      case 9:
        text += index > 0 && index + 1 < count && depth == 3 ? pick(letters) + "..." + pick(letters) : pick(letters)
      case 10: text += depth == 3 && index == 0 ? "^" : " "
      default: text += depth == 3 && index + 1 == count ? "$" : pick(letters)
      }
    }
    return text
  }

  private mutating func alternatives(_ letters: [String], _ depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in pattern(letters, depth: depth - 1) }.joined(separator: "|")
  }

  mutating func text(_ letters: [String]) -> String {
    (0..<Int.random(in: 1...14, using: &self)).map { _ in pick(letters) }.joined()
  }
}
