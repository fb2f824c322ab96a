/// Costs of up to sixteen languages, added up row by row.
struct LanguageScores: Sendable {
  /// Cost units in one nat; the trainer has the same.
  static let unitsPerNat: Float = 20

  private(set) var costs = SIMD16<UInt16>()
  /// All ones in the slots that the script does not use, so that they are never the least.
  private var unused = SIMD16<UInt16>()
  private var pending = 0
  /// Whether one language is so far ahead that further words of the same sentence cannot change it.
  private(set) var isSafe = false

  /// Costs of a script with this many languages.
  init(slots: Int = 16) {
    for slot in slots..<16 { unused[slot] = .max }
  }

  /// Nothing yet for the same script.
  private init(like other: LanguageScores) {
    unused = other.unused
  }

  var empty: LanguageScores { LanguageScores(like: self) }

  /// Adds sixteen four-bit levels: a level `v` costs v² + v units.
  @inline(__always) mutating func add(_ levels: UInt64) {
    let bytes = unsafeBitCast(levels, to: SIMD8<UInt8>.self)
    let low = SIMD8<UInt16>(truncatingIfNeeded: bytes & SIMD8(repeating: 15))
    let high = SIMD8<UInt16>(truncatingIfNeeded: bytes &>> 4)
    let level = SIMD16<UInt16>(lowHalf: low, highHalf: high)
    costs &+= level &* (level &+ 1)
    pending &+= 1
  }

  /// Adds the costs of a word that was spelled out, at most `spelledLimit` a language: it may be a name or a word of
  /// another language, and a single one must not outweigh a sentence.
  @inline(__always) mutating func add(spelled word: LanguageScores) {
    let relative = word.costs &- SIMD16(repeating: word.least)
    costs &+= pointwiseMin(relative, SIMD16(repeating: Self.spelledLimit))
    pending &+= 1
  }

  private static let spelledLimit: UInt16 = 220
  /// Thirty nats.
  private static let safeMargin: UInt16 = 600

  /// The cost of the language that does best.
  @inline(__always) private var least: UInt16 { pointwiseMax(costs, unused).min() }

  /// Keeps the sums within bounds: to be called at least once in 64 rows; a row costs 240 units at most.
  @inline(__always) mutating func settle() {
    if pending >= 10 { rebase() }
  }

  private mutating func rebase() {
    costs = pointwiseMin(costs &- pointwiseMin(costs, SIMD16(repeating: least)), SIMD16(repeating: 40_000))
    pending = 0
    let near = SIMD16<UInt16>().replacing(
      with: 1, where: pointwiseMax(costs, unused) .< SIMD16(repeating: Self.safeMargin))
    isSafe = near.wrappedSum() == 1
  }

  /// Takes over what another stretch of the same script has gathered.
  mutating func add(_ other: LanguageScores) {
    rebase()
    var other = other
    other.rebase()
    costs = pointwiseMin(costs &+ pointwiseMin(other.costs, SIMD16(repeating: 25_000)), SIMD16(repeating: 40_000))
  }
}
