import CStemmer
import Synchronization
import TsunagiLanguage

/// The Snowball stemmer of one language, by libstemmer.
///
/// May be used from any thread: libstemmer's objects may not, so each use takes one from a small stock.
final class Stemmer: Sendable {
  /// `@unchecked Sendable`: a pooled object is reachable from the stock or from the one use that took it out, never
  /// from both, and the stock is guarded by the mutex.
  private struct Object: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private static let stockLimit = 4
  /// Longer words are left as they are: nobody writes them, and a stemmer would copy them.
  private static let wordLimit = 64

  private let algorithm: String
  private let stock: Mutex<[Object]>

  /// The stemmer of a language, or `nil` where libstemmer has none.
  init?(for language: LanguageTag) {
    guard let algorithm = Stemmer.algorithms[language.language], let first = Stemmer.open(algorithm) else { return nil }
    self.algorithm = algorithm
    stock = Mutex([first])
  }

  deinit {
    for object in stock.withLock({ $0 }) { sb_stemmer_delete(object.pointer) }
  }

  static func exists(for language: LanguageTag) -> Bool {
    algorithms[language.language] != nil
  }

  /// Appends the stem of a folded word to `output`; the word itself where it has none.
  func appendStem(of word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard word.count <= Stemmer.wordLimit, let object = stock.withLock({ $0.popLast() }) ?? Stemmer.open(algorithm)
    else {
      output.append(contentsOf: word)
      return
    }
    if let stem = sb_stemmer_stem(object.pointer, word.baseAddress, Int32(word.count)) {
      output.append(contentsOf: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(object.pointer))))
    } else {
      output.append(contentsOf: word)
    }
    let isKept = stock.withLock { stock in
      guard stock.count < Stemmer.stockLimit else { return false }
      stock.append(object)
      return true
    }
    if !isKept { sb_stemmer_delete(object.pointer) }
  }

  private static func open(_ algorithm: String) -> Object? {
    sb_stemmer_new(algorithm, "UTF_8").map(Object.init)
  }

  private static let algorithms = [
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "hi": "hindi",
    "id": "indonesian", "it": "italian", "ne": "nepali", "nl": "dutch", "pt": "portuguese", "ru": "russian",
    "tr": "turkish",
  ]
}
