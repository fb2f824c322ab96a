import Testing
import TsunagiStore

@Suite struct SessionCursorTests {
  @Test func goesThroughText() {
    let cursor = SessionCursor(priority: -3, time: Timestamp(milliseconds: 17), session: .random())
    #expect(SessionCursor(text: cursor.text) == cursor)
  }

  @Test(arguments: ["", "1.2", "1.2.", "1.2.a.b", "x.2.a", "1..a", "1.2.é", "9223372036854775808.1.a"])
  func refuses(text: String) {
    #expect(SessionCursor(text: text) == nil)
  }
}
