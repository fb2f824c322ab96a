import Synchronization
import TsunagiLanguage
import TsunagiUnicode

/// Messages that were made ready once; at most one for each text of the catalogue.
final class FormatterCache: Sendable {
  private struct Key: Hashable {
    var response: Int
    var language: LanguageTag
  }

  private let formatters = Mutex<[Key: MessageFormatter]>([:])

  /// The formatter of a text; `make` makes it the first time, outside of the lock.
  func formatter(
    _ response: Int, _ language: LanguageTag, make: () throws -> MessageFormatter
  ) throws -> MessageFormatter {
    let key = Key(response: response, language: language)
    if let known = formatters.withLock({ $0[key] }) { return known }
    let formatter = try make()
    formatters.withLock { $0[key] = formatter }
    return formatter
  }
}
