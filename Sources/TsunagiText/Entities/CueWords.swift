/// Words that say what kind of number stands behind them.
enum CueWords {
  /// What a word before a number says about it.
  enum Cue: Sendable, Hashable {
    case type(EntityType)
    /// Says nothing by itself and may stand between a cue and its number: “number”, “is”, は.
    case filler
  }

  /// Looked up from the number back.
  static let before = WordTrie(
    languages.flatMap { language in
      language.cues.flatMap { cue, words in
        words.split(separator: "|").map { (word: String($0), value: cue) }
      }
    }, backward: true)

  struct Language: Sendable {
    var tag: String
    var cues: [(Cue, String)]

    init(
      _ tag: String, order: String = "", tracking: String = "", invoice: String = "", booking: String = "",
      account: String = "", product: String = "", coupon: String = "", phone: String = "", card: String = "",
      postal: String = "", national: String = "", filler: String = ""
    ) {
      self.tag = tag
      cues = [
        (.type(.orderNumber), order), (.type(.trackingNumber), tracking), (.type(.invoiceNumber), invoice),
        (.type(.bookingNumber), booking), (.type(.accountNumber), account), (.type(.productCode), product),
        (.type(.couponCode), coupon), (.type(.phone), phone), (.type(.cardNumber), card),
        (.type(.postalCode), postal), (.type(.nationalID), national), (.filler, filler),
      ]
    }
  }

  static let languages = eastAsian + english + southEastAsian + southAsian + romance + germanic + slavic + others
}
