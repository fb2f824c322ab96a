/// Reads JSON texts strictly (RFC 8259, UTF-8): what the grammar does not allow is refused, with the place.
///
/// Beyond the grammar it refuses what readers disagree about: a key given twice, half a surrogate pair, a byte
/// order mark, and nesting beyond `maximumDepth`. A value type; use it from any thread. Time and memory are linear
/// in the length of the text.
public struct JSONReader: Sendable, Hashable {
  /// What to do with an object that has a key twice; RFC 8259 only says that keys should be unique.
  public enum DuplicateKeys: Sendable, Hashable {
    case refused
    /// The last value counts, in the place of the first.
    case lastCounts
  }

  /// How deep arrays and objects may nest: at least 1, at most 2,048.
  public let maximumDepth: Int
  public let duplicateKeys: DuplicateKeys

  /// For files and pipes: 512 levels.
  public static let standard = JSONReader()
  /// For requests from outside: 64 levels.
  public static let request = JSONReader(maximumDepth: 64)

  public init(maximumDepth: Int = 512, duplicateKeys: DuplicateKeys = .refused) {
    self.maximumDepth = min(max(maximumDepth, 1), 2_048)
    self.duplicateKeys = duplicateKeys
  }

  /// The one value that the text holds.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth, duplicateKeys: duplicateKeys)
    return try parser.document()
  }

  public func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in try read(buffer) }
  }

  public func read(_ text: String) throws(JSONError) -> JSONValue {
    try read(Array(text.utf8))
  }
}
