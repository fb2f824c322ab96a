import Testing
import TsunagiHandoff
import TsunagiJSON
import TsunagiLanguage

@Suite struct ConversationPropertyTests {
  private let conversation = Conversation()

  /// A small generator of its own, so that a failure can be repeated from its seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private func turn(_ dice: inout Dice) -> CustomerTurn {
    let kinds = SignalKind.allCases.filter { _ in Int.random(in: 0..<8, using: &dice) == 0 }
    let topic = Topic(intent: "x", responses: ["orders_delivery.x"], genre: nil, priority: "high")
    return CustomerTurn(
      kind: Int.random(in: 0..<12, using: &dice) == 0 ? .action : .text,
      choice: Bool.random(using: &dice) ? "person" : nil, language: .vi,
      signals: kinds.map { Signal(kind: $0, language: $0 == .wantsOperatorLanguage ? .ja : nil) },
      topics: Int.random(in: 0..<5, using: &dice) == 0 ? [topic] : [],
      score: Int.random(in: 0..<9, using: &dice) == 0 ? 4 : nil)
  }

  private func occurrence(_ dice: inout Dice) -> SessionOccurrence {
    [.customerLeft, .operatorJoined(name: nil, language: nil), .operatorLeft, .resumed, .closed, .tick]
      .randomElement(using: &dice) ?? .tick
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anySequenceKeepsTheRules(seed: UInt64) throws {
    var dice = Dice(state: seed)
    var state = SessionState(declared: .vi)
    for _ in 0..<200 {
      let before = state
      let step: Conversation.Step
      if Int.random(in: 0..<6, using: &dice) == 0 {
        step = conversation.after(occurrence(&dice), in: state)
      } else {
        let turn = turn(&dice)
        step = conversation.after(turn, in: state)
        #expect(step == conversation.after(turn, in: state), "the same turn gives the same step")
        if before.phase == .withOperator { #expect(step.reply == nil, "an operator has the session") }
      }
      state = step.state
      #expect((state.phase == .offered) == (state.pendingQuestion == .handoffOffer))
      #expect(state.priority.level >= before.priority.level)
      #expect(try SessionState(json: state.json) == state, "what is stored is what is read")
    }
  }
}
