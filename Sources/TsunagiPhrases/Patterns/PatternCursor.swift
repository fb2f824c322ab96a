/// A place in a pattern, counted in Unicode scalars.
struct PatternCursor {
  private let scalars: [Unicode.Scalar]
  private(set) var offset = 0
  /// Brackets that are open here.
  var depth = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  var peek: Unicode.Scalar? {
    offset < scalars.count ? scalars[offset] : nil
  }

  /// Whether three full stops stand here.
  var startsGap: Bool {
    offset + 2 < scalars.count && scalars[offset] == "." && scalars[offset + 1] == "." && scalars[offset + 2] == "."
  }

  mutating func advance() {
    offset += 1
  }

  func fault(_ code: PhraseError.Code, _ reason: String, _ remedy: String) -> PatternFault {
    PatternFault(code: code, offset: offset, reason: reason, remedy: remedy)
  }

  /// Reads `{name}` or `<name>`, standing on the opening bracket.
  mutating func name(closedBy closing: Unicode.Scalar) throws(PatternFault) -> String {
    let opening = self
    advance()
    var name = ""
    while let scalar = peek, scalar != closing {
      guard
        scalar == "_" || scalar == "-" || (scalar.isASCII && scalar.properties.isAlphabetic)
          || ("0"..."9").contains(scalar)
      else {
        throw fault(
          .unexpected, "‘\(scalar)’ cannot stand in a name", "names are ASCII letters, digits, ‘_’ and ‘-’")
      }
      name.unicodeScalars.append(scalar)
      advance()
    }
    guard peek == closing else {
      throw opening.fault(.unclosed, "‘\(opening.peek ?? " ")’ is not closed", "write ‘\(closing)’ behind the name")
    }
    guard !name.isEmpty else {
      throw opening.fault(.empty, "the name is missing", "write a name between the brackets")
    }
    advance()
    return name
  }
}
