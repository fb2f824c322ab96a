/// Finds where a quoted text ends.
struct YAMLQuotes {
  let bytes: [UInt8]

  /// The quote that closes the one at `start`, or `nil` when it stays open on its line.
  func closingQuote(from start: Int, to end: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < end {
      if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == quote {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }
}
