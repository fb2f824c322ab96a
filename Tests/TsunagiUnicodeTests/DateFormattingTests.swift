import Testing
import TsunagiUnicode

struct DateFormattingTests {
  static let dates = Result { try Fixture.rows("dates.tsv", columns: 5) }
  static let instants = Result { try Fixture.rows("instants.tsv", columns: 5) }

  @Test(arguments: try dates.get())
  func dateOfALocale(row: Fixture.Row) throws {
    let fields = row.columns[0].split(separator: "-").compactMap { Int($0) }
    try #require(fields.count == 3)
    let written = Self.outcome {
      try DateFormatting.date(
        year: fields[0], month: fields[1], day: fields[2], locale: row.columns[1], style: Self.style(row.columns[2]),
        numberingSystem: row.columns[3] == "-" ? nil : row.columns[3])
    }
    #expect(written == row.columns[4])
  }

  @Test(arguments: try instants.get())
  func instantOfAZone(row: Fixture.Row) throws {
    let milliseconds = try #require(Double(row.columns[0]))
    let written = Self.outcome {
      try DateFormatting.instant(
        milliseconds: milliseconds, timeZone: row.columns[1], locale: row.columns[2],
        style: Self.style(row.columns[3]))
    }
    #expect(written == row.columns[4])
  }

  /// Every day of four centuries, once through: the day that goes in is the day that comes out.
  @Test func everyDayComesOutAsItWentIn() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var days = 0
    for year in 1900..<2300 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          let text = try DateFormatting.date(
            year: year, month: month, day: day, locale: "en", style: .skeleton("yMd"))
          if text != "\(month)/\(day)/\(year)" { Issue.record("\(year)-\(month)-\(day) gave \(text)") }
          days += 1
        }
      }
    }
    #expect(days == 146_097)
  }

  private static func style(_ name: String) -> DateStyle {
    switch name {
    case "full": .full
    case "long": .long
    case "medium": .medium
    case "short": .short
    default: .skeleton(name)
    }
  }

  private static func outcome(_ make: () throws -> String) -> String {
    do {
      return try make()
    } catch let error as UnicodeError {
      return "! \(error.code)"
    } catch {
      return "\(error)"
    }
  }
}
