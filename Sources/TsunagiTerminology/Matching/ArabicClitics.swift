/// The particles that Arabic writes as one with the next word: و ف, then ب ك ل, then the article ال (لل for ل + ال).
enum ArabicClitics {
  private static let alef = UInt16(0xD8A7)
  private static let lam = UInt16(0xD984)
  /// و ف
  private static let conjunctions: [UInt16] = [0xD988, 0xD981]
  /// ب ك ل
  private static let prepositions: [UInt16] = [0xD8A8, 0xD983, 0xD984]
  /// Fewer bytes than two letters are no word.
  private static let leastWord = 4

  /// The offsets behind the particles with which the word `start ..< end` may begin, in text order.
  static func starts(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> [Int] {
    guard isArabic(text, start, end) else { return [] }
    var offset = start
    var starts: [Int] = []
    func letter(_ at: Int) -> UInt16 {
      at + 1 < end ? UInt16(text[at]) << 8 | UInt16(text[at + 1]) : 0
    }
    func add(_ at: Int) {
      if end - at >= leastWord { starts.append(at) }
    }
    func addArticle() {
      if letter(offset) == alef, letter(offset + 2) == lam { add(offset + 4) }
      if letter(offset) == lam, letter(offset + 2) == lam { add(offset + 4) }
    }
    addArticle()
    if conjunctions.contains(letter(offset)) {
      offset += 2
      add(offset)
      addArticle()
    }
    if prepositions.contains(letter(offset)) {
      offset += 2
      add(offset)
      addArticle()
    }
    return Array(Set(starts)).sorted()
  }

  static func isArabic(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start + 1 < end && text[start] >= 0xD8 && text[start] <= 0xDB
  }

  /// A surface with and without the article before each of its words; at most eight forms, the given one first.
  static func variants(_ surface: [UInt8]) -> [[UInt8]] {
    let words = surface.split(separator: 0x20).map(Array.init)
    guard words.contains(where: { $0.withUnsafeBufferPointer { isArabic($0, 0, $0.count) } }) else { return [surface] }
    let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]
    var forms: [[[UInt8]]] = [[]]
    for (index, word) in words.enumerated() {
      let isArabic = word.withUnsafeBufferPointer { ArabicClitics.isArabic($0, 0, $0.count) }
      var options = [word]
      if isArabic, word.starts(with: article), word.count >= article.count + leastWord {
        options.append(Array(word.dropFirst(article.count)))
      } else if isArabic, index > 0 {
        // The first word's article is found where the text is read.
        options.append(article + word)
      }
      forms = forms.flatMap { form in options.map { form + [$0] } }
      if forms.count > 8 { forms = Array(forms.prefix(8)) }
    }
    let joined = forms.map { Array($0.joined(separator: [0x20])) }
    return [surface] + joined.filter { $0 != surface }
  }
}
