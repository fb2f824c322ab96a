/// Looks back from a number for the word that says what it is.
struct CueScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The type that the words before an offset announce; a few signs and words without meaning may stand between.
  func type(before offset: Int, notBefore floor: Int) -> EntityType? {
    var end = offset
    for _ in 0..<6 {
      end = skipSigns(from: end, notBefore: floor)
      guard end > floor, let cue = CueWords.before.longest(in: bytes, at: end), end - cue.length >= floor else { break }
      if case .type(let type) = cue.value { return type }
      end -= cue.length
    }
    let isMarked = offset > floor && bytes[offset - 1] == UInt8(ascii: "#")
    return misspelled(before: skipSigns(from: offset, notBefore: floor), notBefore: floor, isMarked: isMarked)
  }

  /// The type that the words behind an identifier announce: 12345678の注文, 12345678번 주문.
  func type(behind offset: Int) -> EntityType? {
    for (words, type) in Self.behind where words.contains(where: { bytes.has($0, at: offset) }) { return type }
    return nil
  }

  private static let behind: [([StaticString], EntityType)] = [
    (
      ["の注文", "のご注文", "番の注文", "番のご注文", "のオーダー", " 주문", "번 주문", "的订单", "的訂單", "号订单", "號訂單"],
      .orderNumber
    ),
    (["の荷物", "の伝票", "の追跡", "の配送", "번 송장", " 송장", "的快递", "的包裹"], .trackingNumber),
    (["の請求書", "の領収書", "的发票", "的發票"], .invoiceNumber),
  ]

  private func skipSigns(from offset: Int, notBefore floor: Int) -> Int {
    var end = offset
    while end > floor, offset - end < 9 {
      if " \n\r\t:#=([\"'-.,*".utf8.contains(bytes[end - 1]) {
        end -= 1
      } else if end - 3 >= floor, Self.brackets.contains(where: { bytes.has($0, at: end - 3) }) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  private static let brackets: [StaticString] = ["「", "『", "【", "、", "“", "”", "→", "•"]

  /// “ordr”, “purchasr”, “theorder”: a letter wrong, missing, doubled or swapped, or a space missing, in the words that
  /// announce most numbers. “bil” only before a number sign, since many words look like it.
  private func misspelled(before end: Int, notBefore floor: Int, isMarked: Bool) -> EntityType? {
    var start = end
    while start > floor, end - start < 14, TextBytes.isLetter(bytes[start - 1]) { start -= 1 }
    guard (3...13).contains(end - start) else { return nil }
    if start > floor, bytes[start - 1] >= 0x80 || TextBytes.isAlphanumeric(bytes[start - 1]) { return nil }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
    for (cue, type) in Self.often where isMarked || cue.count > 4 {
      if Self.isOneSlipAway(word, cue)
        || (cue.count > 4 && word.count > cue.count && word.suffix(cue.count).elementsEqual(cue))
      {
        return type
      }
    }
    return nil
  }

  private static let often: [([UInt8], EntityType)] = [
    (Array("order".utf8), .orderNumber), (Array("purchase".utf8), .orderNumber),
    (Array("invoice".utf8), .invoiceNumber),
    (Array("bill".utf8), .invoiceNumber),
  ]

  private static func isOneSlipAway(_ word: UnsafeBufferPointer<UInt8>, _ cue: [UInt8]) -> Bool {
    guard abs(word.count - cue.count) <= 1 else { return false }
    var head = 0
    while head < word.count, head < cue.count, word[head] == cue[head] { head += 1 }
    var tail = 0
    while tail < word.count - head, tail < cue.count - head, word[word.count - 1 - tail] == cue[cue.count - 1 - tail] {
      tail += 1
    }
    let rest = (word.count - head - tail, cue.count - head - tail)
    if rest.0 <= 1, rest.1 <= 1 { return true }
    return rest == (2, 2) && word[head] == cue[head + 1] && word[head + 1] == cue[head]
  }
}
