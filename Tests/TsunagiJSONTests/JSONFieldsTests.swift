import Testing
import TsunagiJSON

@Suite struct JSONFieldsTests {
  private func fields(_ text: String, known: [String]) throws -> JSONFields {
    try JSONFields(JSONReader.standard.read(text), known: known)
  }

  @Test func typedAccess() throws {
    let fields = try fields(
      #"{"s":"x","i":3.0,"b":false,"d":0.5,"a":["p","q"],"o":{"k":"v","n":12.50},"z":null}"#,
      known: ["s", "i", "b", "d", "a", "o", "z", "absent"])
    #expect(try fields.string("s") == "x")
    #expect(try fields.int("i") == 3)
    #expect(try fields.bool("b") == false)
    #expect(try fields.double("d") == 0.5)
    #expect(try fields.optionalStrings("a") == ["p", "q"])
    #expect(try fields.optionalStringMap("o") == ["k": "v", "n": "12.50"])
    #expect(try fields.optionalString("z") == nil)
    #expect(try fields.optionalArray("absent") == nil)
  }

  /// Each error names its field, and what would be right.
  @Test func errorsNameTheField() throws {
    let fields = try fields(#"{"s":1,"a":["p",2],"o":{"x/y":true},"z":null}"#, known: ["s", "a", "o", "z"])
    func failure(_ body: () throws -> Void) throws -> JSONFieldError {
      try #require(throws: JSONFieldError.self, performing: body)
    }
    var error = try failure { _ = try fields.string("s") }
    #expect((error.code, error.pointer.description) == (.wrongType, "/s"))
    #expect(error.message == "expected a string, found number")
    error = try failure { _ = try fields.optionalStrings("a") }
    #expect((error.code, error.pointer.description) == (.wrongType, "/a/1"))
    error = try failure { _ = try fields.optionalStringMap("o") }
    #expect((error.code, error.pointer.description) == (.wrongType, "/o/x~1y"))
    error = try failure { _ = try fields.string("z") }
    #expect((error.code, error.pointer.description) == (.missing, "/z"))
    error = try failure { _ = try fields.fields("o", known: ["k"]) }
    #expect((error.code, error.pointer.description) == (.unknown, "/o/x~1y"))
  }

  @Test func unknownFieldsAreRefusedWithTheKnownOnes() throws {
    let error = try #require(throws: JSONFieldError.self) {
      try fields(#"{"text":"x","txet":"y"}"#, known: ["text", "session"])
    }
    #expect(error.code == .unknown)
    #expect(error.pointer.description == "/txet")
    #expect(error.message == "unknown field; known here: text, session")
  }

  @Test func onlyObjectsHaveFields() throws {
    let error = try #require(throws: JSONFieldError.self) { try fields("[]", known: []) }
    #expect((error.code, error.pointer) == (.wrongType, .root))
  }
}
