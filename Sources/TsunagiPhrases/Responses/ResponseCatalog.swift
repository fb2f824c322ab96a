import TsunagiLanguage
import TsunagiTerminology
import TsunagiUnicode

/// All canned responses, ready to be rendered.
///
/// Immutable; may be shared between threads. A text is made ready for ICU when it is first rendered, and kept.
public struct ResponseCatalog: Sendable {
  /// The responses in the order of the files.
  public let all: [CannedResponse]
  let languages: LanguageCatalog
  let terms: TermIndex?
  private let positions: [String: Int]
  private let formatters = FormatterCache()

  /// - Parameter terms: Where parameters of type `term` find their words; without it they are refused.
  public init(_ responses: [CannedResponse], languages: LanguageCatalog, terms: TermIndex? = nil) {
    all = responses
    self.languages = languages
    self.terms = terms
    positions = Dictionary(
      responses.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The response with an id, or `nil`.
  public subscript(_ id: String) -> CannedResponse? {
    positions[id].map { all[$0] }
  }

  /// The text of a response for a reader, with its values in their places.
  ///
  /// Values are inserted as they are: a brace or an apostrophe in one is a brace or an apostrophe.
  ///
  /// - Parameters:
  ///   - language: What the reader reads; where the response has no text in it, the first of its fallbacks that has
  ///     one is used, and the result says so.
  ///   - isolating: Whether values stand between FSI and PDI (UAX #9), so that they cannot turn the text around.
  /// - Throws: ``RenderError``. Every parameter needs an argument, whether the text uses it or not; no text is ever
  ///   returned with a place that was not filled in.
  public func render(
    _ id: String, in language: LanguageTag, arguments: [String: String] = [:], isolating: Bool = true
  ) throws(RenderError) -> RenderedResponse {
    guard let position = positions[id] else {
      let near = nearest(to: id).map { "; did you mean \($0)?" } ?? ""
      throw RenderError(
        .unknownResponse, response: id, language: language, reason: "there is no response “\(id)”",
        remedy: "use the id of a response, <genre>.<name>\(near)")
    }
    let response = all[position]
    try checkNames(arguments, response)
    let chain = languages.fallbackChain(for: language)
    guard let used = chain.first(where: { response.texts[$0] != nil }), let text = response.texts[used] else {
      throw RenderError(
        .noText, response: id, language: language,
        reason: "there is no text in \(chain.map(\.description).joined(separator: " or "))",
        remedy: "write one under texts:")
    }
    let filled = try fill(text.text, position, response, used, arguments, isolating)
    return RenderedResponse(response: id, text: filled, language: used, isFallback: used != chain.first)
  }

  private func checkNames(_ arguments: [String: String], _ response: CannedResponse) throws(RenderError) {
    let names = response.parameters.map(\.name)
    let list = names.isEmpty ? "it has no parameters" : "its parameters are \(names.joined(separator: ", "))"
    if let missing = response.parameters.first(where: { arguments[$0.name] == nil }) {
      throw RenderError(
        .missingArgument, response: response.id, argument: missing.name,
        reason: "the argument “\(missing.name)” is missing",
        remedy: "give \(missing.type.requirement), for example \(missing.type.example)")
    }
    if let extra = arguments.keys.filter({ !names.contains($0) }).min() {
      throw RenderError(
        .unexpectedArgument, response: response.id, argument: extra,
        reason: "the response has no parameter “\(extra)”", remedy: "leave it out: \(list)")
    }
  }

  private func fill(
    _ text: String, _ position: Int, _ response: CannedResponse, _ language: LanguageTag,
    _ arguments: [String: String], _ isolating: Bool
  ) throws(RenderError) -> String {
    let writer = ParameterWriter(language: language, languages: languages, terms: terms)
    var values: [String: MessageValue] = [:]
    for parameter in response.parameters {
      guard let argument = arguments[parameter.name] else { continue }
      do {
        try writer.write(argument, parameter, into: &values)
      } catch {
        throw RenderError(
          .invalidArgument, response: response.id, argument: parameter.name, language: language,
          reason: "the argument “\(parameter.name)” \(error.reason): “\(argument.prefix(80))”",
          remedy: error.remedy ?? "give \(parameter.type.requirement), for example \(parameter.type.example)")
      }
    }
    func invalid(_ reason: String) -> RenderError {
      RenderError(
        .invalidText, response: response.id, language: language, reason: "the text in \(language) \(reason)",
        remedy: "correct it under texts:")
    }
    do {
      let formatter = try formatters.formatter(position, language) {
        try MessageFormatter(
          pattern: text, locale: languages.printingLocale(of: language),
          numberingSystem: languages[language]?.digits ?? "latn")
      }
      if let unknown = formatter.pattern.argumentNames.subtracting(values.keys).min() {
        throw invalid("has a place {\(unknown)} that is no parameter")
      }
      return try formatter.format(isolating ? values.isolated(for: formatter.pattern) : values)
    } catch let error as RenderError {
      throw error
    } catch {
      throw invalid("cannot be filled in: \(error)")
    }
  }

  /// The known id that is written most like `id`, when it is close.
  private func nearest(to id: String) -> String? {
    let scored = all.map { ($0.id, EditDistance.between(id, $0.id)) }
    guard let best = scored.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    return best.1 <= max(2, id.utf8.count / 3) ? best.0 : nil
  }
}

/// A response as it is sent.
public struct RenderedResponse: Hashable, Sendable {
  /// The id of the response.
  public let response: String
  public let text: String
  /// The language that the text really is in.
  public let language: LanguageTag
  /// Whether it is not the reader's own.
  public let isFallback: Bool

  public init(response: String, text: String, language: LanguageTag, isFallback: Bool) {
    self.response = response
    self.text = text
    self.language = language
    self.isFallback = isFallback
  }
}

extension LanguageCatalog {
  /// The locale that numbers and dates of a language are printed with: its tag, with its calendar when it has another.
  fileprivate func printingLocale(of language: LanguageTag) -> String {
    let calendar = self[language]?.calendar ?? "gregorian"
    return calendar == "gregorian" ? language.description : "\(language)-u-ca-\(calendar)"
  }
}

extension [String: MessageValue] {
  /// The texts between FSI and PDI, but for those that choose between messages.
  fileprivate func isolated(for pattern: MessagePattern) -> [String: MessageValue] {
    var result = self
    for (name, value) in self {
      guard case .text(let text) = value else { continue }
      let chooses = pattern.arguments.contains { argument in
        if case .select = argument.kind { argument.name == name } else { false }
      }
      if !chooses { result[name] = .text("\u{2068}\(text)\u{2069}") }
    }
    return result
  }
}
