import TsunagiDictionaries
import TsunagiHandoff
import TsunagiLanguage
import TsunagiPhrases

extension Stage {
  /// A canned response for a reader, along the reader's fallbacks.
  ///
  /// - Throws: ``InputError`` with code `invalid_response`, saying what is missing or wrong.
  func render(
    _ response: String, for reader: LanguageTag, _ arguments: [String: String]
  ) throws(InputError) -> RenderedResponse {
    let language = dictionaries.languages.bestMatch(for: reader.description)
    do {
      return try dictionaries.responses.render(response, in: language, arguments: arguments)
    } catch {
      throw InputError(.invalidResponse, "\(error)", field: "response")
    }
  }

  /// An automatic reply as a message of the session, in the languages of the customer.
  ///
  /// A customer whose language nothing tells yet is answered in the shop's language and in English. A part that
  /// cannot be rendered is left out rather than sent with a hole; a reply without parts is not sent.
  func render(_ reply: AutomaticReply?, _ state: inout SessionState) -> [Reply] {
    guard let reply else { return [] }
    let readers = state.replyLanguage.map { [$0] } ?? [state.operatorLanguage, .en]
    var texts: [String] = []
    var language: LanguageTag?
    var isFallback = false
    var sent: [String] = []
    for reader in readers {
      let rendered = reply.parts.compactMap { part in
        (try? render(part.response, for: reader, part.arguments)).map { (part.response, $0) }
      }
      guard !rendered.isEmpty else { continue }
      texts.append(rendered.map(\.1.text).joined(separator: "\n"))
      if sent.isEmpty { sent = rendered.map(\.0) }
      language = language ?? rendered[0].1.language
      isFallback = isFallback || rendered.contains(where: \.1.isFallback)
    }
    guard let language else { return [] }
    state.messageCount += 1
    let operatorText = reply.parts.compactMap {
      try? render($0.response, for: state.operatorLanguage, $0.arguments).text
    }
    return [
      Reply(
        number: state.messageCount, parts: sent, language: language, isFallback: isFallback,
        text: texts.joined(separator: "\n\n"),
        operatorText: operatorText.count == reply.parts.count ? operatorText.joined(separator: "\n") : nil)
    ]
  }
}
