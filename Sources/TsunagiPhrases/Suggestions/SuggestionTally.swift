/// The evidence for each response while it is gathered.
struct SuggestionTally {
  struct Entry {
    var response: Int
    /// The probability that all evidence is wrong.
    var doubt: Double
    var reasons: [(weight: Double, name: String)]

    var score: Double { 1 - doubt }
    /// Strongest first, equals as they came.
    var because: [String] {
      reasons.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(
        \.element.name)
    }
  }

  private var entries: [Entry] = []

  mutating func add(_ response: Int, _ weight: Double, _ reason: String) {
    guard let index = entries.firstIndex(where: { $0.response == response }) else {
      entries.append(Entry(response: response, doubt: 1 - weight, reasons: [(weight, reason)]))
      return
    }
    if entries[index].reasons.contains(where: { $0.name == reason }) { return }
    entries[index].doubt *= 1 - weight
    entries[index].reasons.append((weight, reason))
  }

  /// The entries with the highest scores; of equals, the one whose response stands first.
  func best(_ limit: Int) -> [Entry] {
    Array(entries.sorted { ($0.doubt, $0.response) < ($1.doubt, $1.response) }.prefix(max(0, limit)))
  }
}
