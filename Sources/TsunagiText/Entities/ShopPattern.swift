/// The shape of a number that a shop gives out.
///
/// `#` stands for a digit, `@` for a letter, `*` for a letter or digit; `{6}` or `{6,12}` repeats what stands before;
/// anything else stands for itself. Letters match in either case, digits and hyphens in every width and script.
public struct ShopPattern: Sendable, Hashable {
  public let type: EntityType

  /// The shape as it was written.
  public let shape: String

  /// - Throws: ``ShopPatternError`` when the shape is empty, or a repetition has nothing to repeat or no bounds.
  public init(_ shape: String, type: EntityType) throws(ShopPatternError) {
    if shape.isEmpty { throw ShopPatternError(shape: shape, offset: 0, reason: .empty) }
    self.shape = shape
    self.type = type
  }

  /// A shape that is known to be right.
  private init(known shape: String, type: EntityType) {
    self.shape = shape
    self.type = type
  }

  /// The order numbers of the large Japanese marketplace: `250-1234567-1234567`.
  public static let marketplace = [ShopPattern(known: "###-#######-#######", type: .orderNumber)]
}

/// Why a shape was refused.
public struct ShopPatternError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Reason: Sendable, Hashable {
    let text: String
    public static let empty = Reason(text: "is empty")
    public static let repetition = Reason(text: "repeats nothing, or not {n} or {n,m} with 1 ≤ n ≤ m ≤ 64")
    public static let character = Reason(text: "has a character outside ASCII")
  }

  public let shape: String

  /// Where in the shape, in bytes.
  public let offset: Int

  public let reason: Reason

  public var description: String {
    "shape “\(shape)” \(reason.text) (at byte \(offset)); write # for a digit, @ for a letter, * for either"
  }
}
