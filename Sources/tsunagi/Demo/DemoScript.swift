import TsunagiPipeline

/// The chat of the demonstration: what the people do. Everything else on the screen comes from the stage.
enum DemoScript {
  struct Step {
    /// A line of explanation before the step.
    let caption: String?
    let input: ChatInput
  }

  static let steps: [Step] = [
    Step(caption: "A customer in Vietnam opens the chat.", input: customer("Xin chào")),
    Step(caption: nil, input: customer("Đơn hàng ２５０－１２３４５６７－１２３４５６７ của tôi đang ở đâu?")),
    Step(caption: "The answer did not help.", input: customer("Vẫn chưa giải quyết được")),
    Step(
      caption: "The customer asks for a person who speaks Japanese, without accents, as many type.",
      input: customer("toi muon gap nhan vien noi duoc tieng nhat")),
    Step(
      caption: "An operator takes the session. Automatic replies have stopped; each side reads its own language.",
      input: ChatInput(event: .operatorJoined, operatorName: "佐藤", operatorLanguage: "ja")),
    Step(caption: nil, input: customer("Tôi chưa nhận được hàng")),
    Step(
      caption: "The operator picks a canned response; the customer reads it in Vietnamese.",
      input: ChatInput(
        sender: .operator, response: "returns_refunds.refund_issued",
        arguments: ["order": "250-1234567-1234567", "amount": "1980 JPY", "days": "3"])),
    Step(
      caption: "Free Japanese text without a verified translation is held, with responses that fit instead.",
      input: ChatInput(sender: .operator, text: "倉庫に確認しますので、明日までお待ちいただけますか。")),
    Step(caption: nil, input: customer("Cảm ơn, đã giải quyết xong rồi")),
    Step(caption: "The chat is closed.", input: ChatInput(event: .closed)),
    Step(caption: nil, input: customer("5")),
  ]

  private static func customer(_ text: String) -> ChatInput {
    ChatInput(text: text, locale: "vi-VN")
  }
}
