import TsunagiLanguage

/// The words that a language addresses friends with, to be found where customers are addressed politely.
struct InformalAddress: Sendable {
  /// How languages.yaml writes the polite address for which these words are wrong.
  var polite: [String]
  /// Whole words, in lower case.
  var words: Set<String>

  init(polite: [String], _ words: String) {
    self.polite = polite
    self.words = Set(words.split(separator: " ").map(String.init))
  }

  /// Whether the shop addresses its customers politely in this language.
  func applies(to address: String) -> Bool {
    let written = Set(Self.words(of: address).map(\.text))
    return polite.contains { written.contains($0) || address.contains($0) && $0.contains(" ") }
  }

  /// The first informal word of what a text shows, and its place in UTF-8 bytes.
  func firstWord(in text: DictionaryText) -> (text: String, offset: Int)? {
    for literal in text.literals {
      for word in Self.words(of: literal.text) where words.contains(word.text.lowercased()) {
        return (word.text, literal.range.lowerBound + word.offset)
      }
    }
    return nil
  }

  /// Runs of letters and marks; an apostrophe separates (fr “t’aider” has the word t).
  private static func words(of text: String) -> [(text: String, offset: Int)] {
    var words: [(text: String, offset: Int)] = []
    var word = String.UnicodeScalarView()
    var offset = 0
    func close() {
      if !word.isEmpty { words.append((String(word), offset - String(word).utf8.count)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      if scalar.properties.isAlphabetic || category == .nonspacingMark || category == .spacingMark {
        word.append(scalar)
      } else {
        close()
      }
      offset += UTF8.width(scalar)
    }
    close()
    return words
  }

  /// Only words that cannot be polite: German “ihr” and Italian “Lei/lei” can be, and are left out.
  static let forms: [LanguageTag: InformalAddress] = [
    .de: InformalAddress(polite: ["Sie"], "du dich dir dein deine deinen deinem deiner deines euch euer eure euren"),
    .fr: InformalAddress(polite: ["vous", "Vous"], "tu te toi ton ta tes t"),
    .es: InformalAddress(
      polite: ["usted", "Usted", "ustedes"], "tú ti contigo tu tus tuyo tuya vosotros vosotras vuestro"),
    .it: InformalAddress(polite: ["Lei"], "tu te ti tuo tua tuoi tue"),
    .ptBR: InformalAddress(polite: ["você", "Você", "senhor"], "tu teu tua teus tuas contigo"),
    .nl: InformalAddress(polite: ["u", "U"], "jij jou jouw je jullie"),
    .pl: InformalAddress(
      polite: ["Pan", "Pani", "Państwo"], "ty ciebie tobie tobą twój twoja twoje twojego twojej twoim"),
    .ru: InformalAddress(polite: ["вы", "Вы"], "ты тебя тебе тобой твой твоя твоё твои твоего твоей"),
    .uk: InformalAddress(polite: ["ви", "Ви"], "ти тебе тобі тобою твій твоя твоє твої твого твоєї"),
    .tr: InformalAddress(polite: ["siz", "Siz"], "sen seni sana sende senden senin"),
    .vi: InformalAddress(polite: ["Quý khách", "quý khách"], "bạn mày tao"),
    .id: InformalAddress(polite: ["Anda"], "kamu kau lu elo"),
    .ms: InformalAddress(polite: ["Anda", "anda", "Encik"], "awak kamu kau"),
    .hi: InformalAddress(polite: ["आप"], "तू तुम तुम्हें तुम्हारा तुम्हारी तुम्हारे तेरा तेरी"),
    .ne: InformalAddress(polite: ["तपाईं", "तपाईँ", "हजुर"], "तँ तिमी तिम्रो तिमीलाई तेरो"),
    .bn: InformalAddress(polite: ["আপনি"], "তুমি তুই তোমার তোমাকে তোর তোকে"),
  ]
}
