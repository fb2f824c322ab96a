import Testing
import TsunagiJSON

@Suite struct JSONWriterTests {
  @Test func objectsAndArraysKeepTheirOrder() {
    var writer = JSONWriter()
    writer.object {
      $0.field("text", "Xin chào")
      $0.field("none", nil as String?)
      $0.fieldIfPresent("left_out", nil as Int?)
      $0.field("count", -42)
      $0.field("least", Int.min)
      $0.field("yes", true)
      $0.object("empty") { _ in }
      $0.array("spans") {
        $0.element(1)
        $0.object { $0.field("tag", "vi") }
        $0.array { _ in }
        $0.element("é")
      }
      $0.field("tags", ["a", "b"])
      $0.field("raw") { $0.raw(#"{"kept":1.50}"#.utf8) }
    }
    #expect(
      writer.text
        == #"{"text":"Xin chào","none":null,"count":-42,"least":-9223372036854775808,"yes":true,"empty":{},"#
        + #""spans":[1,{"tag":"vi"},[],"é"],"tags":["a","b"],"raw":{"kept":1.50}}"#)
  }

  @Test func onlyWhatMustBeIsEscaped() throws {
    let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é日😀"
    var writer = JSONWriter()
    writer.string(text)
    #expect(writer.text == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7F}\u{2028}é日😀\"")
    #expect(try JSONReader.standard.read(writer.bytes).string == text)
  }

  @Test(
    arguments: [
      (0.98, "0.98"), (1, "1"), (0, "0"), (-0.5, "-0.5"), (1e21, "1e+21"), (0.1 + 0.2, "0.30000000000000004"),
      (.infinity, "null"), (.nan, "null"),
    ] as [(Double, String)])
  func doublesAreShortest(value: Double, expected: String) {
    var writer = JSONWriter()
    writer.double(value)
    #expect(writer.text == expected)
  }

  @Test(
    arguments: [
      (0.98765, 2, "0.99"), (0.1 + 0.2, 3, "0.3"), (1.0, 3, "1"), (0.0004, 3, "0"), (-0.0004, 3, "0"),
      (-1.05, 2, "-1.05"), (0.005, 9, "0.005"), (12.034, 3, "12.034"), (1e300, 2, "1e+300"), (.nan, 2, "null"),
      (2.5, 0, "3"),
    ] as [(Double, Int, String)])
  func doublesAreRounded(value: Double, decimals: Int, expected: String) {
    var writer = JSONWriter()
    writer.double(value, decimals: decimals)
    #expect(writer.text == expected)
  }

  /// A body that fails leaves what was written so far, not an empty buffer.
  @Test func failingBodiesKeepTheBuffer() {
    struct Stop: Error {}
    var writer = JSONWriter()
    #expect(throws: Stop.self) {
      try writer.object { (object: inout JSONObjectWriter) throws(Stop) in
        object.field("a", 1)
        throw Stop()
      }
    }
    #expect(writer.text == #"{"a":1"#)
  }

  @Test func literalsBuildValues() throws {
    let value: JSONValue = ["a": [1, true, nil, "x"], "b": ["c": -2]]
    #expect(String(decoding: value.json, as: UTF8.self) == #"{"a":[1,true,null,"x"],"b":{"c":-2}}"#)
    #expect(try JSONReader.standard.read(value.json) == value)
  }

  @Test func membersAreReplacedAndRemoved() {
    var object = JSONObject()
    for index in 0..<40 { object["k\(index)"] = .number(JSONNumber(index)) }
    object["k3"] = "three"
    object["k0"] = nil
    object["k39"] = nil
    #expect(object.count == 38)
    #expect(object.keys.first == "k1")
    #expect(object["k3"] == "three")
    #expect(object["k38"]?.int == 38)
    #expect(object["k0"] == nil)
  }
}
