/// A place in a message pattern where a value goes, or where a value chooses the text.
public struct MessageArgument: Hashable, Sendable {
  /// What stands after the name.
  public enum Kind: Hashable, Sendable {
    /// `{name}`
    case none
    /// `{amount, number, ::currency/JPY}`: the type, and the style as written where there is one.
    case simple(type: String, style: String?)
    /// `{days, plural, one{…} other{…}}`: the selectors in the order written, as written (`=1`, `one`).
    case plural(selectors: [String])
    /// `{kind, select, parcel{…} other{…}}`
    case select(selectors: [String])
    /// `{place, selectordinal, one{…} other{…}}`
    case selectOrdinal(selectors: [String])
    /// `{n, choice, …}`, which ICU itself advises against.
    case choice
  }

  /// The name, or the number of a numbered argument.
  public var name: String
  public var kind: Kind
  /// How many arguments this one stands inside of: 0 in the outermost text.
  public var depth: Int
  /// The selectors that lead here, outermost first: `["other"]` for an argument in a plural's `other` message.
  public var path: [String]
  /// The UTF-8 byte offset of the name in the pattern.
  public var offset: Int

  public init(name: String, kind: Kind, depth: Int, path: [String], offset: Int) {
    self.name = name
    self.kind = kind
    self.depth = depth
    self.path = path
    self.offset = offset
  }
}
