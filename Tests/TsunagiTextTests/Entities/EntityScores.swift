import FoundationEssentials
import Testing
import TsunagiTestSupport

@testable import TsunagiText

/// Exact spans against public data: floors below what is reached, so that a loss is noticed.
@Suite(.enabled(if: TestData.hasShared)) struct EntityScores {
  struct Line: Decodable {
    struct Gold: Decodable {
      var start: Int
      var end: Int
      var type: String
    }
    var text: String
    var model: String?
    var entities: [Gold]
  }

  /// Counts of spans that agree in both ends.
  struct Score {
    var right = 0
    var found = 0
    var wanted = 0
    var f1: Double { found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted) }

    mutating func add(_ found: [Range<Int>], _ wanted: [Range<Int>]) {
      self.found += found.count
      self.wanted += wanted.count
      right += Set(found).intersection(wanted).count
    }
  }

  static func lines(_ file: String) throws -> [Line] {
    let text = String(decoding: try TestData.shared("data/support/\(file)"), as: UTF8.self)
    return try Fixture.lines(text).filter { !$0.isEmpty }.map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  static func spans(_ type: EntityType, in text: String) -> [Range<Int>] {
    let message = MessageText(text)
    let found = EntityRecognizer().entities(in: message).filter { $0.type == type }
    return message.scalarOffsets(of: found.map(\.range))
  }

  @Test(arguments: [
    ("CurrencyModel", "currency", EntityType.amount, 0.87), ("EmailModel", "email", .email, 1),
    ("URLModel", "url", .url, 1), ("IpAddressModel", "ip", .ipAddress, 1),
    ("PhoneNumberModel", "phonenumber", .phone, 0.9),
  ])
  func multilingual(model: String, gold: String, type: EntityType, floor: Double) throws {
    var score = Score()
    for line in try Self.lines("entity_recognizers.jsonl") where line.model == model {
      score.add(
        Self.spans(type, in: line.text), line.entities.filter { $0.type == gold }.map { $0.start..<$0.end })
    }
    #expect(score.wanted > 0)
    #expect(score.f1 >= floor, "\(type.rawValue): \(score)")
  }

  @Test(arguments: [
    ("EMAIL_ADDRESS", EntityType.email, 1), ("DOMAIN_NAME", .url, 1), ("PHONE_NUMBER", .phone, 0.97),
    ("CREDIT_CARD", .cardNumber, 1), ("IP_ADDRESS", .ipAddress, 1), ("IBAN_CODE", .accountNumber, 1),
  ])
  func personalData(gold: String, type: EntityType, floor: Double) throws {
    var score = Score()
    for line in try Self.lines("entity_presidio.jsonl") {
      score.add(
        Self.spans(type, in: line.text), line.entities.filter { $0.type == gold }.map { $0.start..<$0.end })
    }
    #expect(score.wanted > 0)
    #expect(score.f1 >= floor, "\(type.rawValue): \(score)")
  }

  @Test(arguments: [("order_id", EntityType.orderNumber), ("invoice_id", .invoiceNumber)])
  func supportRequests(gold: String, type: EntityType) throws {
    var score = Score()
    for fields in try Self.table("entity_bitext.tsv") {
      guard fields.count == 6, let start = Int(fields[4]), let end = Int(fields[5]) else { continue }
      score.add(Self.spans(type, in: fields[1]), fields[2] == gold ? [start..<end] : [])
    }
    #expect(score.wanted > 0)
    #expect(score.f1 >= 0.99, "\(type.rawValue): \(score)")
  }

  @Test(arguments: [("E164", "", 1.0), ("INTL", "", 1.0), ("NATL", "", 0.45), ("NATL", "Phone: ", 0.98)])
  func telephoneNumbersOfTheWorld(format: String, lead: String, floor: Double) throws {
    let numbers = try Self.table("entity_phone_examples.tsv").filter { $0.count == 4 && $0[2] == format }.map { $0[3] }
    let whole = numbers.count { number in
      Self.spans(.phone, in: lead + number) == [lead.utf8.count..<lead.utf8.count + number.unicodeScalars.count]
    }
    #expect(!numbers.isEmpty)
    #expect(Double(whole) / Double(numbers.count) >= floor, "\(whole) of \(numbers.count)")
  }

  private static func table(_ file: String) throws -> [[String]] {
    let text = String(decoding: try TestData.shared("data/support/\(file)"), as: UTF8.self)
    return Fixture.lines(text).dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
