/// A place inside a JSON value (RFC 6901): `/items/0/text`; the root is the empty string.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  public private(set) var description: String

  public static let root = JSONPointer()

  private init() { description = "" }

  /// The place of a member below this one.
  public func appending(_ key: String) -> JSONPointer {
    var next = self
    next.description += "/"
    for character in key.unicodeScalars {
      switch character {
      case "~": next.description += "~0"
      case "/": next.description += "~1"
      default: next.description.unicodeScalars.append(character)
      }
    }
    return next
  }

  /// The place of an element below this one.
  public func appending(_ index: Int) -> JSONPointer {
    var next = self
    next.description += "/\(index)"
    return next
  }
}
