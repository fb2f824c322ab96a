import Testing
import TsunagiStore

@testable import TsunagiServer

@Suite struct AudiencePayloadTests {
  private func part(_ bytes: [UInt8], _ audience: Audience) -> String? {
    AudiencePayload.part(of: bytes, for: audience).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func eachAudienceTakesItsPart() {
    let payload = AudiencePayload(customer: Array(#"{"a":1}"#.utf8), staff: Array(#"{"a":1,"note":"x"}"#.utf8))
    #expect(part(payload.bytes, .customer) == #"{"a":1}"#)
    #expect(part(payload.bytes, .operators) == #"{"a":1,"note":"x"}"#)
    #expect(payload.audience.contains(.customer))
  }

  @Test func withoutACustomerPartThereIsNoneForThem() {
    let payload = AudiencePayload(customer: nil, staff: Array("{}".utf8))
    #expect(part(payload.bytes, .customer) == nil)
    #expect(part(payload.bytes, .admin) == "{}")
    #expect(payload.audience.isDisjoint(with: .customer))
  }

  @Test(arguments: ["", "x\n{}", "99999999999\n{}", "-1\n{}", "5\n{}", "{}"])
  func otherBytesHaveNoParts(text: String) {
    #expect(AudiencePayload.part(of: Array(text.utf8), for: .customer) == nil)
    #expect(AudiencePayload.part(of: Array(text.utf8), for: .operators) == nil)
  }
}
