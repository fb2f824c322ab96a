import Testing

@testable import TsunagiText

@Suite struct EntityTests {
  @Test(arguments: Fixture.rows("entities.tsv"))
  func areFoundAsListed(row: [String]) {
    let found = EntityRecognizer().entities(in: MessageText(row[0]))
    let listed = found.map { "\($0.type.rawValue)=\($0.text)=\($0.value.listed)" }.joined(separator: "|")
    #expect(listed == row[1])
    for entity in found {
      #expect(Array(entity.text.utf8) == Array(Array(row[0].utf8)[entity.range]))
    }
  }

  @Test func theShopsOwnShapesComeFirst() throws {
    let patterns = [
      try ShopPattern("ORD-#{4,6}", type: .orderNumber), try ShopPattern("@@#{3}*", type: .productCode),
    ]
    let found = EntityRecognizer(patterns: patterns).entities(in: MessageText("ord-12345 と AB123x、ORD-123"))
    #expect(found.map(\.text) == ["ord-12345", "AB123x"])
    #expect(found.map(\.type) == [.orderNumber, .productCode])
  }

  @Test(arguments: ["", "{3}", "#{0}", "#{3", "#{2,1}", "#{65}", "番号#", "# #"])
  func aShapeThatIsNoneIsRefused(shape: String) {
    #expect(throws: ShopPatternError.self) { try ShopPattern(shape, type: .orderNumber) }
  }

  @Test func theMarketplaceShapeIsKnown() {
    #expect(ShopPattern.marketplace.map(\.shape) == ["#{3}-#{7}-#{7}"])
  }

  @Test(arguments: [
    "a@", "1", "11 ", "http://a.", "1:", "(1", "1,1", "1万", "a.", "٣", "$1 ", "-1", "order ", "+1(", "#1", "12/", "0 0",
  ])
  func timeIsLinear(unit: String) {
    func duration(_ count: Int) -> Duration {
      let text = MessageText(String(repeating: unit, count: count))
      let recognizer = EntityRecognizer()
      return (0..<3).map { _ in ProcessorTime.measure { _ = recognizer.entities(in: text) } }.min() ?? .zero
    }
    let short = duration(300)
    let long = duration(3_000)
    #expect(long < max(short * 40, .milliseconds(50)), "\(short) for 300, \(long) for 3,000")
  }

  @Test(arguments: 0..<20)
  func randomTextDoesNoHarm(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let signs = Array("0123456789  -.,:/()+@#$¥円万年月日時٣abcx円 order番号は".unicodeScalars)
    let recognizer = EntityRecognizer()
    for _ in 0..<200 {
      let length = Int.random(in: 0...40, using: &random)
      let scalars = (0..<length).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      let text = MessageText(String(String.UnicodeScalarView(scalars)))
      let found = recognizer.entities(in: text)
      for (one, next) in zip(found, found.dropFirst()) {
        #expect(one.range.upperBound <= next.range.lowerBound, "\(text.original)")
        #expect(one.folded.upperBound <= next.folded.lowerBound, "\(text.original)")
      }
    }
  }
}

extension EntityValue {
  /// The value as the fixtures write it.
  var listed: String {
    switch self {
    case .text(let text), .time(let text): text
    case .amount(let decimal, let currency): "\(decimal) \(currency ?? "-")"
    case .date(let iso, let candidates): iso ?? candidates.joined(separator: "?")
    }
  }
}
