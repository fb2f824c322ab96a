import Testing
import TsunagiUnicode

struct NumberFormattingTests {
  static let money = Result { try Fixture.rows("money.tsv", columns: 6) }
  static let decimals = Result { try Fixture.rows("decimals.tsv", columns: 6) }

  @Test(arguments: try money.get())
  func moneyOfALocale(row: Fixture.Row) throws {
    let style = try #require(MoneyStyle.allCases.first { "\($0)" == row.columns[3] })
    let written = Self.outcome {
      try NumberFormatting.money(
        amount: row.columns[0], currency: row.columns[1], locale: row.columns[2], style: style,
        numberingSystem: row.columns[4] == "-" ? nil : row.columns[4])
    }
    #expect(written == row.columns[5])
  }

  @Test(arguments: try decimals.get())
  func decimalOfALocale(row: Fixture.Row) throws {
    let minimum = try #require(Int(row.columns[2]))
    let written = Self.outcome {
      try NumberFormatting.decimal(
        row.columns[0], locale: row.columns[1], minimumFractionDigits: minimum,
        maximumFractionDigits: Int(row.columns[3]), grouping: row.columns[4] == "yes")
    }
    #expect(written == row.columns[5])
  }

  @Test func fractionDigitsAreTheCurrencys() {
    let digits = ["JPY": 0, "USD": 2, "KWD": 3, "VND": 0, "CLF": 4, "XYZ": nil, "": nil, "JPYX": nil]
    for (currency, count) in digits { #expect(NumberFormatting.fractionDigits(of: currency) == count) }
  }

  /// More styles than are kept: those that were dropped are made again.
  @Test func moreStylesThanAreKept() throws {
    for round in 0..<2 {
      for digits in 0...20 {
        for locale in ["ja", "en", "vi", "th", "id", "ms", "fil", "pl"] {
          let text = try NumberFormatting.decimal("0", locale: locale, minimumFractionDigits: digits)
          #expect(text.count == (digits == 0 ? 1 : digits + 2), "round \(round)")
        }
      }
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
