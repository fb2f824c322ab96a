/// A day as ISO 8601 writes it, `2026-11-22`; days that the Gregorian calendar does not have are refused.
struct CivilDate: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]),
      let day = Digits.value(bytes[8..<10]), year >= 1, (1...12).contains(month), day >= 1,
      day <= CivilDate.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970-01-01 (the method of H. Hinnant, "chrono-compatible low-level date algorithms").
  var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// A moment as RFC 3339 writes it, with the zone to show it in: `2026-11-22T09:00:00+09:00[Asia/Tokyo]` (RFC 9557).
struct Instant: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  var milliseconds: Double
  /// An IANA zone, or the offset as a zone.
  var timeZone: String

  init?(_ text: String) {
    var rest = Substring(text)
    var zone: String?
    if rest.hasSuffix("]"), let opening = rest.lastIndex(of: "[") {
      zone = String(rest[rest.index(after: opening)...].dropLast())
      rest = rest[..<opening]
    }
    guard zone != "", let date = CivilDate(rest.prefix(10)) else { return nil }
    let time = Array(rest.dropFirst(10).utf8)
    guard time.count >= 10, time[0] | 0x20 == UInt8(ascii: "t"), time[3] == UInt8(ascii: ":"),
      time[6] == UInt8(ascii: ":"), let hour = Digits.value(time[1..<3]), let minute = Digits.value(time[4..<6]),
      let second = Digits.value(time[7..<9]), hour < 24, minute < 60, second < 60
    else { return nil }
    var tail = time[9...]
    var fraction = 0.0
    if tail.first == UInt8(ascii: ".") {
      let digits = tail.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, digits.count <= 9, let value = Digits.value(digits) else { return nil }
      fraction = Double(value)
      for _ in 0..<digits.count { fraction /= 10 }
      tail = tail.dropFirst(1 + digits.count)
    }
    guard let offset = Instant.offset(Array(tail)) else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - offset * 60
    milliseconds = Double(seconds) * 1_000 + (fraction * 1_000).rounded(.down)
    timeZone = zone ?? Instant.zone(of: offset)
  }

  /// Minutes east of UTC.
  private static func offset(_ text: [UInt8]) -> Int? {
    if text == [UInt8(ascii: "Z")] || text == [UInt8(ascii: "z")] { return 0 }
    guard text.count == 6, text[3] == UInt8(ascii: ":"), let hours = Digits.value(text[1..<3]),
      let minutes = Digits.value(text[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch text[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  private static func zone(of offset: Int) -> String {
    if offset == 0 { return "Etc/UTC" }
    let hours = abs(offset) / 60
    let minutes = abs(offset) % 60
    return "GMT\(offset < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

/// A length of time as ISO 8601 writes it: `PT15M`, `P2DT3H`, `P1W`; whole numbers, at least one of them.
struct WrittenDuration: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    var count: Int64
    /// The unit's name in CLDR.
    var unit: String
  }

  /// Longest unit first; parts of zero are left out unless all are.
  private(set) var parts: [Part] = []

  init?(_ text: String) {
    guard text.hasPrefix("P"), text.utf8.count <= 40 else { return nil }
    let dates: [(UInt8, String)] = [
      (UInt8(ascii: "Y"), "year"), (UInt8(ascii: "M"), "month"), (UInt8(ascii: "W"), "week"),
      (UInt8(ascii: "D"), "day"),
    ]
    let times: [(UInt8, String)] = [
      (UInt8(ascii: "H"), "hour"), (UInt8(ascii: "M"), "minute"), (UInt8(ascii: "S"), "second"),
    ]
    var units = dates[...]
    var isTime = false
    var digits: [UInt8] = []
    for byte in text.utf8.dropFirst() {
      if byte == UInt8(ascii: "T"), !isTime, digits.isEmpty {
        isTime = true
        units = times[...]
      } else if (0x30...0x39).contains(byte), digits.count < 9 {
        digits.append(byte)
      } else {
        guard let position = units.firstIndex(where: { $0.0 == byte }), let count = Digits.value(digits) else {
          return nil
        }
        parts.append(Part(count: Int64(count), unit: units[position].1))
        units = units[(position + 1)...]
        digits = []
      }
    }
    guard digits.isEmpty, !parts.isEmpty, !text.hasSuffix("T") else { return nil }
    if let last = parts.last {
      parts.removeAll { $0.count == 0 }
      if parts.isEmpty { parts = [last] }
    }
  }
}

enum Digits {
  /// The number that ASCII digits write, at most nine of them.
  static func value(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
