import TsunagiMatching

/// The compiled patterns of all wordings in flat tables: graphs without cycles, whose nodes point onwards.
struct PatternCode: Sendable {
  enum Operation: UInt8, Sendable {
    /// The pattern ends.
    case accept
    /// `literals[first ..< first + second]`
    case literal
    case space
    case gap
    /// `first` is the slot's name, `second` the ``PatternCode/Filling``.
    case slot
    /// `targets[first ..< first + second]`, the most wanted first.
    case split
    case sentenceStart
    case sentenceEnd
  }

  struct Node: Sendable {
    var operation: Operation
    /// The ``StartHash`` of a literal; `noLead` when it is too short to have one.
    var lead: UInt8 = PatternCode.noLead
    /// The number of this node among those of its program that several nodes lead to; `noJoin` for the others.
    var join: UInt16
    var first: UInt32
    var second: UInt32
    var next: UInt32
  }

  static let noJoin = UInt16.max
  static let noLead = UInt8.max

  /// One pattern of one wording.
  struct Program: Sendable {
    var entry: UInt32
    /// Nodes that several others lead to.
    var joins: UInt16
    var wording: UInt32
    /// The group within the wording; `notGroup` for a pattern that cancels.
    var group: UInt16
    /// The pattern within its group.
    var index: UInt16
    /// Matches only messages without Latin diacritics.
    var isBare: Bool
    /// Whether words are separated in the language.
    var separatesWords: Bool
    /// May begin with something that is not a letter, such as an emoji.
    var beginsWithSymbol: Bool
    /// Which hashes of first bytes can begin a match, see ``StartHash``.
    var startMask: UInt64
    /// Conditions that a message has to meet: `clauses[firstClause ..< firstClause + clauseCount]`.
    var firstClause: UInt32 = 0
    var clauseCount: UInt32 = 0
  }

  static let notGroup = UInt16.max

  /// What fills a slot; entity types are numbered from `firstEntity` in the order of ``entityTypes``.
  enum Filling {
    static let language: UInt32 = 0
    static let text: UInt32 = 1
    static let firstEntity: UInt32 = 2
  }

  var nodes: [Node] = []
  var targets: [UInt32] = []
  var literals: [UInt8] = []
  var programs: [Program] = []
  var slotNames: [String] = []
  /// Raw values of the entity types that slots ask for.
  var entityTypes: [String] = []
}

/// A small hash of the bytes that something begins with, to pass over most places without looking any closer.
enum StartHash {
  /// The hash of what stands at `offset`, below 128: of two bytes of ASCII, of three of anything else.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8 {
    guard offset < bytes.count else { return 0 }
    let first = UInt32(bytes[offset])
    let second = offset + 1 < bytes.count ? UInt32(bytes[offset + 1]) : 0
    let third = first >= 0x80 && offset + 2 < bytes.count ? UInt32(bytes[offset + 2]) : 0
    return UInt8(truncatingIfNeeded: ((first << 16 | second << 8 | third) &* 0x9E37_79B1) >> 25)
  }

  /// The hash that each text beginning with `literal` has, or `nil` when the literal is too short to tell.
  static func hash(_ literal: ArraySlice<UInt8>) -> UInt8? {
    guard let first = literal.first, literal.count >= (first < 0x80 ? 2 : 3) else { return nil }
    return Array(literal.prefix(3)).withUnsafeBufferPointer { hash($0, 0) }
  }

  /// The bit of a program's mask that stands for a hash.
  static func bit(_ hash: UInt8) -> UInt64 {
    1 << UInt64(hash & 63)
  }
}
