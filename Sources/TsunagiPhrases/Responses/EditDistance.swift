/// How many letters have to be put in, taken out or replaced to make one word of another (Levenshtein).
enum EditDistance {
  /// - Complexity: O(product of the lengths); texts beyond 100 bytes are cut.
  static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8.prefix(100))
    let right = Array(right.utf8.prefix(100))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
