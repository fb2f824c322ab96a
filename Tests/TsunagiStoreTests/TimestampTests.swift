import Testing
import TsunagiStore

@Suite struct TimestampTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_795_316_400_000, "2026-11-22T03:00:00.000Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"), (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
      (4_107_542_400_000, "2100-03-01T00:00:00.000Z"), (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (-11_644_473_600_000, "1601-01-01T00:00:00.000Z"),
    ] as [(Int64, String)])
  func isWrittenAndRead(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
    #expect(Timestamp(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("2026-11-22T12:00:00+09:00", "2026-11-22T03:00:00.000Z"),
    ("2026-11-21t22:30:00.5-04:30", "2026-11-22T03:00:00.500Z"),
    ("2026-11-22 03:00:00.123456789z", "2026-11-22T03:00:00.123Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.999Z"),
    ("2026-11-22T03:00:00-00:00", "2026-11-22T03:00:00.000Z"),
  ])
  func isReadInAnyOffset(text: String, expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-11-22T03:00:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
    "2026-11-22T24:00:00Z", "2026-11-22T03:60:00Z", "2026-11-22T03:00:61Z", "2026-11-22T03:00:00.Z",
    "2026-11-22T03:00:00.000Z ", "2026-11-22T03:00:00+24:00", "2026-11-22T03:00:00+0900", "26-11-22T03:00:00Z",
    "２０２６-11-22T03:00:00Z", "2026-00-10T00:00:00Z", "2026-01-00T00:00:00Z",
  ])
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func daysOfFourHundredYearsGoThereAndBack() {
    for day in stride(from: Int64(-200 * 366), to: 200 * 366, by: 17) {
      let time = Timestamp(milliseconds: day * 86_400_000 + 12_345)
      #expect(Timestamp(time.description) == time)
    }
  }

  @Test func theEndsOfTimeHold() {
    #expect(Timestamp(milliseconds: .max).adding(seconds: 1).milliseconds == .max)
    #expect(Timestamp(milliseconds: .min).adding(milliseconds: -1).milliseconds == .min)
    #expect(Timestamp(milliseconds: 0).adding(seconds: .max).milliseconds == .max)
    #expect(Timestamp(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(Timestamp(milliseconds: .min).description == "0000-01-01T00:00:00.000Z")
  }
}
