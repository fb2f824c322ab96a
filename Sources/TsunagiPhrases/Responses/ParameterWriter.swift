import TsunagiLanguage
import TsunagiTerminology
import TsunagiUnicode

/// Checks arguments against their types and writes them as a language does.
struct ParameterWriter {
  let language: LanguageTag
  let languages: LanguageCatalog
  let terms: TermIndex?

  /// What is wrong with an argument, as the end of a sentence, and what to do where the type does not say it.
  struct Fault: Error {
    var reason: String
    var remedy: String?
  }

  /// Adds what a parameter stands for: one value, for a language two.
  func write(
    _ argument: String, _ parameter: ResponseParameter, into values: inout [String: MessageValue]
  ) throws(Fault) {
    let name = parameter.name
    switch parameter.type {
    case .orderNumber, .trackingNumber: values[name] = .text(try ArgumentCheck.identifier(argument))
    case .text: values[name] = .text(try ArgumentCheck.text(argument, limit: 2_000, allowsLines: true))
    case .personName: values[name] = .text(try ArgumentCheck.text(argument, limit: 200, allowsLines: false))
    case .url: values[name] = .text(try ArgumentCheck.url(argument))
    case .count: values[name] = .integer(try ArgumentCheck.count(argument))
    case .money: values[name] = .text(try money(argument))
    case .date: values[name] = .text(try date(argument))
    case .instant: values[name] = .text(try instant(argument))
    case .duration: values[name] = .text(try duration(argument))
    case .term: values[name] = .text(try term(argument))
    case .language:
      let written = try languageName(argument)
      values[name] = .text(written.name)
      values["\(name)_spoken"] = .text(written.spoken)
    }
  }

  // MARK: Types that are written differently in each language

  private var digits: String { languages[language]?.digits ?? "latn" }

  private var locale: String {
    let calendar = languages[language]?.calendar ?? "gregorian"
    return calendar == "gregorian" ? language.description : "\(language)-u-ca-\(calendar)"
  }

  private func money(_ argument: String) throws(Fault) -> String {
    let parts = argument.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw Fault(reason: "is not a decimal number and a currency")
    }
    // Japanese writes 1,980円, not ￥1,980, in running text.
    let style: MoneyStyle = language.language == "ja" ? .name : .symbol
    do {
      return try NumberFormatting.money(
        amount: String(parts[0]), currency: String(parts[1]), locale: locale, style: style, numberingSystem: digits)
    } catch {
      throw Fault(reason: "cannot be an amount of money (\(error.reason))")
    }
  }

  private func date(_ argument: String) throws(Fault) -> String {
    guard let day = CivilDate(argument) else { throw Fault(reason: "is not a day of the calendar") }
    do {
      return try DateFormatting.date(
        year: day.year, month: day.month, day: day.day, locale: locale, style: .long, numberingSystem: digits)
    } catch {
      throw Fault(reason: "cannot be written as a date (\(error.reason))")
    }
  }

  private func instant(_ argument: String) throws(Fault) -> String {
    guard let instant = Instant(argument) else { throw Fault(reason: "is not a moment with its offset") }
    do {
      return try DateFormatting.instant(
        milliseconds: instant.milliseconds, timeZone: instant.timeZone, locale: locale, style: .long,
        numberingSystem: digits)
    } catch {
      throw Fault(reason: "cannot be written as a moment (\(error.reason))")
    }
  }

  private func duration(_ argument: String) throws(Fault) -> String {
    guard let duration = WrittenDuration(argument) else { throw Fault(reason: "is not a length of time") }
    // Chinese and Japanese write number and unit without a space, and nothing between the units.
    let isTight = ["ja", "zh"].contains(language.language)
    var parts: [String] = []
    for part in duration.parts {
      do {
        let pattern = "{n, number, ::unit/\(part.unit) unit-width-full-name}"
        let formatter = try MessageFormatter(pattern: pattern, locale: locale, numberingSystem: digits)
        let written = try formatter.format(["n": .integer(part.count)])
        parts.append(isTight ? written.filter { $0 != " " } : written)
      } catch {
        throw Fault(reason: "cannot be written as a length of time (\(error))")
      }
    }
    return parts.joined(separator: isTight ? "" : " ")
  }

  private func term(_ argument: String) throws(Fault) -> String {
    guard let term = terms?.preferredTerm(of: argument, in: language) else {
      throw Fault(
        reason: "is not a concept with a preferred term in \(language)",
        remedy: "give the id of a concept that has one, for example refund")
    }
    return term
  }

  private func languageName(_ argument: String) throws(Fault) -> LanguageProfile.Name {
    guard let tag = LanguageTag(argument), let name = languages[language]?.names[tag] else {
      throw Fault(reason: "is not a language that languages.yaml names in \(language)")
    }
    return name
  }
}
