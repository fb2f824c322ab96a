import CTsunagiICU

/// A script of ISO 15924, as the Script property of UAX #24 assigns it to code points.
public struct Script: Hashable, Sendable, CustomStringConvertible {
  /// ICU's number of the script: what comparison and lookup work on.
  let number: Int32

  /// The four-letter code: `Latn`, `Hira`, `Zyyy` for what scripts share, `Zinh` for what takes on the script of
  /// its base, `Zzzz` for what has none.
  public var code: String {
    Script.codes.indices.contains(Int(number)) ? Script.codes[Int(number)] : "Zzzz"
  }

  public var description: String { code }

  /// The script of a code point. Constant time, any thread.
  public init(of scalar: Unicode.Scalar) {
    number = tsunagi_icu_script(scalar.value)
  }

  /// The script with this code, or `nil` when this version of Unicode has none.
  public init?(code: String) {
    guard let number = Script.numbers[code] else { return nil }
    self.number = number
  }

  private init(number: Int32) {
    self.number = number
  }

  /// The scripts that a code point is used with (Script_Extensions of UAX #24): more than one for `ー` (kana), the
  /// Arabic comma or the Devanagari danda; the code point's own script where nothing else is listed.
  public static func extensions(of scalar: Unicode.Scalar) -> [Script] {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 64) { room in
      let count = tsunagi_icu_script_extensions(scalar.value, room.baseAddress, Int32(room.count))
      return room.prefix(Int(count)).map(Script.init(number:))
    }
  }

  /// Whether the code point is used with this script: ``extensions(of:)`` without a list.
  public func includes(_ scalar: Unicode.Scalar) -> Bool {
    tsunagi_icu_has_script(scalar.value, number) != 0
  }

  private static let codes: [String] = (0..<tsunagi_icu_script_count()).map { number in
    tsunagi_icu_script_code(number).map { String(cString: $0) } ?? "Zzzz"
  }

  private static let numbers: [String: Int32] = Dictionary(
    zip(codes, Int32(0)...), uniquingKeysWith: { first, _ in first })
}
