import Crypto
import TsunagiMatching
import TsunagiPhrases
import TsunagiTerminology

/// One flat block of bytes that holds a whole snapshot, for the program that wrote it.
///
/// The tables lie in it as they lie in memory, so it is read at the speed of copying. It names its version and its
/// builder and ends in a SHA-256 of all before; whatever does not fit is not used, and the files are read instead.
enum CompiledSnapshot {
  /// Changes whenever what is written, or its order, does.
  private static let mark = "tsunagi dictionaries 1"
  private static let digestSize = 32

  static func bytes(version: String, builder: String, values: DictionaryValues, snapshot: DictionarySnapshot) -> [UInt8]
  {
    var writer = FlatWriter()
    writer.string(mark)
    writer.string(builder)
    writer.string(version)
    values.write(to: &writer)
    snapshot.terms.write(to: &writer)
    snapshot.phrases.write(to: &writer)
    return writer.bytes + Array(SHA256.hash(data: writer.bytes))
  }

  /// The snapshot of a block, or `nil` when it is not whole, not of this version, or not of this builder.
  static func snapshot(_ bytes: [UInt8], version: String, builder: String) -> DictionarySnapshot? {
    guard bytes.count > digestSize else { return nil }
    // Nothing is copied: the block of a large dictionary is large.
    let count = bytes.count - digestSize
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    guard hash.finalize().elementsEqual(bytes[count...]) else { return nil }
    var reader = FlatReader(bytes, count: count)
    do {
      guard try reader.string() == mark, try reader.string() == builder, try reader.string() == version else {
        return nil
      }
      let values = try DictionaryValues(from: &reader)
      let terms = try TermIndex(from: &reader)
      let phrases = try PhraseIndex(from: &reader, intents: values.intents)
      guard reader.isAtEnd else { return nil }
      return DictionarySnapshot(version: version, values: values, terms: terms, phrases: phrases)
    } catch {
      return nil
    }
  }
}
