/// How what is protected is written while a text is away: no style survives every translation service.
public struct MaskStyle: Sendable, Hashable {
  /// What stands before and behind the number of a mask, folded: ASCII in lower case.
  let opening: String
  let closing: String

  /// Whether the text around the masks is markup, in which `&`, `<` and `>` are escaped.
  public let isMarkup: Bool

  /// An empty element, for services that take XML or HTML: `<x id="1"/>`.
  public static let element = MaskStyle(opening: "<x id=\"", closing: "\"/>", isMarkup: true)

  /// Doubled brackets: `[[1]]`.
  public static let brackets = MaskStyle(opening: "[[", closing: "]]", isMarkup: false)

  /// Braces, which services keep that know message formats: `{1}`.
  public static let braces = MaskStyle(opening: "{", closing: "}", isMarkup: false)

  /// A made-up word, for services that drop signs: `zq1qz`.
  public static let word = MaskStyle(opening: "zq", closing: "qz", isMarkup: false)

  /// All styles, in the order in which they are worth trying on plain text.
  public static let plain: [MaskStyle] = [brackets, word, braces]

  /// The mask of a number.
  public func mask(_ number: Int) -> String { "\(opening)\(number)\(closing)" }
}
