import Testing
import TsunagiUnicode

struct MessagePatternTests {
  @Test func argumentsComeInOrderWithPlaceAndPath() throws {
    let text = "注文{order}: {n, plural, offset:1 =0{none} one{{what}} other{# {kind, select, a{{what}} other{{x}}}}}"
    let pattern = try MessagePattern(text)
    let name = { (argument: MessageArgument) in
      String(decoding: Array(text.utf8)[argument.offset...].prefix(argument.name.utf8.count), as: UTF8.self)
    }
    #expect(pattern.arguments.map(name) == pattern.arguments.map(\.name))
    #expect(pattern.arguments.map(\.name) == ["order", "n", "what", "kind", "what", "x"])
    #expect(pattern.arguments.map(\.depth) == [0, 0, 1, 1, 2, 2])
    #expect(pattern.arguments.map(\.path) == [[], [], ["one"], ["other"], ["other", "a"], ["other", "other"]])
    #expect(pattern.arguments[1].kind == .plural(selectors: ["=0", "one", "other"]))
    #expect(pattern.arguments[3].kind == .select(selectors: ["a", "other"]))
    #expect(pattern.argumentNames == ["order", "n", "what", "kind", "x"])
  }

  @Test func kindsAreTold() throws {
    let kinds = try MessagePattern(
      "{a}{b, number}{c, number, ::currency/JPY}{d, date, long}{e, selectordinal, other{#}}{f, choice, 0#a|1#b}"
    ).arguments.map(\.kind)
    #expect(
      kinds == [
        .none, .simple(type: "number", style: nil), .simple(type: "number", style: " ::currency/JPY"),
        .simple(type: "date", style: " long"), .selectOrdinal(selectors: ["other"]), .choice,
      ])
  }

  @Test(arguments: [
    ("plain", ["plain"]), ("", []), ("a{x}b", ["a", "b"]), ("{x}", []), ("don't", ["don't"]),
    ("a''b", ["a'", "b"]), ("'{x}' y", ["{x}", " y"]),
    ("{n, plural, one{# day} other{# days}} left", [" day", " days", " left"]),
    ("日{n, select, a{本} other{{x}語}}。", ["日", "本", "語", "。"]),
  ])
  func literalsAreWhatIsShown(text: String, literals: [String]) throws {
    let bytes = Array(text.utf8)
    let found = try MessagePattern(text).literals.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == literals)
  }

  /// ICU's parser recurses; the limit keeps a pattern from the stack's end.
  @Test func deepNestingIsRefused() throws {
    let nested = { (depth: Int) in
      String(repeating: "{n, plural, other{", count: depth) + String(repeating: "}}", count: depth)
    }
    #expect(try MessagePattern(nested(32)).arguments.count == 32)
    #expect(throws: MessagePatternError(.tooLarge, offset: 576, "")) { try MessagePattern(nested(33)) }
    #expect(throws: MessagePatternError.self) { try MessagePattern(nested(100_000)) }
  }

  @Test func manyArgumentsArrive() throws {
    let text = (0..<5_000).map { "{a\($0)} " }.joined()
    #expect(try MessagePattern(text).arguments.map(\.name) == (0..<5_000).map { "a\($0)" })
  }
}
