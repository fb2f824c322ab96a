import Testing
import TsunagiMatching

@Suite struct TextShapeTests {
  /// The text, and the same with `|` at every edge of a word.
  @Test(arguments: [
    ("refund, please", "|refund|,| |please|"),
    ("返金済", "|返|金|済|"),
    ("iPhoneを返品", "|iPhone|を|返|品|"),
    ("l'ordine 12", "|l|'|ordine| |12|"),
    ("ขอคืนเงิน", "|ข|อ|คื|น|เ|งิ|น|"),
    ("환불은요?", "|환|불|은|요|?|"),
    ("هدِيّة", "|هدِيّة|"),
    ("हिन्दी है", "|हिन्दी| |है|"),
    ("ok👍🏽ok", "|ok|👍|🏽|ok|"),
    ("", "|"),
  ])
  func edges(text: String, marked: String) {
    let shape = Array(text.utf8).withUnsafeBufferPointer { TextShape($0) }
    var result = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      if shape.isEdge(offset) { result += "|" }
      result.unicodeScalars.append(scalar)
      offset += UTF8.width(scalar)
    }
    #expect(result + "|" == marked)
  }

  @Test(arguments: [
    ("a bc", [0, 2]), (" '返a", [2, 5]), ("คืน", [0, 6]), ("9a,8", [0, 3]),
  ])
  func starts(text: String, starts: [UInt32]) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { TextShape($0) }.starts == starts)
  }

  @Test func anyBytesAreSafe() {
    for first in UInt8.min...UInt8.max {
      for length in 1...4 {
        let bytes = [first] + [UInt8](repeating: 0x80, count: length - 1)
        #expect(bytes.withUnsafeBufferPointer { TextShape($0) }.classes.count == length)
      }
    }
  }
}
