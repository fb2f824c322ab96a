import TsunagiStore

/// One payload with what each audience may see of it, as it is kept in the store.
///
/// The length of the customer's JSON in decimal digits, a line feed, the customer's JSON, the staff's JSON: a reader
/// takes its part without parsing either.
struct AudiencePayload: Sendable, Hashable {
  /// Nil when the customer does not hear of it.
  let customer: [UInt8]?
  let staff: [UInt8]

  init(customer: [UInt8]?, staff: [UInt8]) {
    self.customer = customer
    self.staff = staff
  }

  var audience: Audience { customer == nil ? [.operators, .routing, .admin] : .everyone }

  var bytes: [UInt8] {
    var bytes = Array("\(customer?.count ?? 0)\n".utf8)
    bytes.reserveCapacity(bytes.count + (customer?.count ?? 0) + staff.count)
    if let customer { bytes += customer }
    bytes += staff
    return bytes
  }

  /// The part of an audience; nil when there is none for it, or the bytes are no such payload.
  static func part(of bytes: [UInt8], for audience: Audience) -> ArraySlice<UInt8>? {
    guard let line = bytes.firstIndex(of: 0x0A), line <= 10,
      let length = Int(String(decoding: bytes[..<line], as: UTF8.self)), length >= 0,
      length <= bytes.count - line - 1
    else { return nil }
    let middle = line + 1 + length
    if audience == .customer { return length == 0 ? nil : bytes[(line + 1)..<middle] }
    return bytes[middle...]
  }
}
