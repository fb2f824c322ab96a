import Testing
import TsunagiJSON

@Suite struct JSONReaderTests {
  @Test(arguments: try Table.rows("refused.tsv"))
  func refusalsSayWhatAndWhere(row: [String]) throws {
    let error = try #require(throws: JSONError.self) { try JSONReader.standard.read(Table.bytes(row[0])) }
    #expect([error.code.rawValue, "\(error.offset)", "\(error.line)", "\(error.column)"] == Array(row[1...]))
  }

  @Test func valuesKeepOrderAndLiterals() throws {
    let value = try JSONReader.standard.read(#" {"b":1.50, "a":[true,null,"x\/\u00e9\ud83d\ude00\n"], "":{}} "#)
    #expect(value.object?.keys == ["b", "a", ""])
    #expect(value["b"] == .number(try #require(JSONNumber(literal: "1.50"))))
    #expect(value["a"]?[0] == true)
    #expect(value["a"]?[1]?.isNull == true)
    #expect(value["a"]?[2]?.string == "x/é😀\n")
    #expect(value["a"]?[3] == nil)
    #expect(value[""]?.object?.isEmpty == true)
    #expect(value["missing"] == nil)
  }

  @Test(arguments: [1, 2, 64, 512, 2_048])
  func depthIsBounded(depth: Int) throws {
    let reader = JSONReader(maximumDepth: depth)
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try reader.read(nested(depth))
    let error = try #require(throws: JSONError.self) { try reader.read(nested(depth + 1)) }
    #expect(error.code == .tooDeep)
    #expect(error.offset == depth)
  }

  @Test func depthCannotBeRaisedBeyondTheStack() {
    #expect(JSONReader(maximumDepth: .max).maximumDepth == 2_048)
    #expect(JSONReader(maximumDepth: .min).maximumDepth == 1)
  }

  /// Canonically equivalent keys are two keys: JSON compares code points.
  @Test func equivalentKeysAreDifferent() throws {
    let value = try JSONReader.standard.read("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["\u{E9}"]?.int == 1)
    #expect(value["e\u{301}"]?.int == 2)
    #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
  }

  /// Quadratic work on 100,000 keys would take minutes.
  @Test(.timeLimit(.minutes(1))) func manyKeysAreLinear() throws {
    let members = (0..<100_000).map { "\"k\($0)\":\($0)" }
    let object = try #require(try JSONReader.standard.read("{" + members.joined(separator: ",") + "}").object)
    #expect(object.count == 100_000)
    #expect(object["k99999"]?.int == 99_999)
    let twice = members + ["\"k5\":0"]
    let error = try #require(throws: JSONError.self) {
      try JSONReader.standard.read("{" + twice.joined(separator: ",") + "}")
    }
    #expect(error.code == .duplicateKey)
  }

  @Test func lastDuplicateCountsWhenAllowed() throws {
    let value = try JSONReader(duplicateKeys: .lastCounts).read(#"{"a":1,"b":2,"a":3}"#)
    #expect(value.object?.keys == ["a", "b"])
    #expect(value["a"]?.int == 3)
  }

  @Test(arguments: try Table.rows("numbers.tsv"))
  func numbersAreExact(row: [String]) throws {
    let number = try #require(JSONNumber(literal: row[0]))
    #expect(number.literal == row[0])
    #expect(number.int == Int(row[1]))
    #expect(number.double == Double(row[2]))
    #expect(number.decimal ?? "-" == row[3])
  }

  @Test(arguments: ["", "01", "1.", "--1", "1e", "0x1", " 1", "1 ", "Infinity", "٣"])
  func numbersOutsideTheGrammarAreNone(literal: String) {
    #expect(JSONNumber(literal: literal) == nil)
  }
}
