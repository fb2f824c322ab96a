/// An id of one kind of thing: ASCII `[A-Za-z0-9_-]`, 1 to 64 characters.
///
/// `Kind` only keeps a session's id from being handed in where a message's is asked for. Ids are ASCII because
/// Swift compares strings by canonical equivalence and databases compare bytes; on ASCII both agree.
public struct Identifier<Kind>: RawRepresentable, Hashable, Sendable {
  /// The longest id, in characters.
  public static var maximumLength: Int { 64 }

  public let rawValue: String

  /// Nil when `rawValue` is not an id.
  public init?(rawValue: String) {
    guard Self.isValid(rawValue.utf8) else { return nil }
    self.rawValue = rawValue
  }

  /// Nil when `text` is not an id.
  public init?(_ text: String) { self.init(rawValue: text) }

  /// - Throws: `StoreError.Code.invalid` when `text` is not an id.
  public init(validating text: String) throws(StoreError) {
    guard let id = Self(rawValue: text) else {
      throw StoreError(.invalid, "an id is 1 to 64 of A-Z, a-z, 0-9, '_' and '-'")
    }
    self = id
  }

  /// A new id of 130 random bits, as 26 lower-case characters.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    random { generator.next() }
  }

  /// A new id of 130 random bits of the system's generator.
  public static func random() -> Self {
    random { UInt64.random(in: .min ... .max) }
  }

  private static func random(_ next: () -> UInt64) -> Self {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(26)
    // The system's generator costs a call each time: twelve characters of five bits are taken from one number.
    while bytes.count < 26 {
      var bits = next()
      for _ in 0..<min(12, 26 - bytes.count) {
        bytes.append(alphabet[Int(bits & 31)])
        bits >>= 5
      }
    }
    return Self(valid: String(decoding: bytes, as: UTF8.self))
  }

  private init(valid text: String) { rawValue = text }

  private static func isValid(_ text: String.UTF8View) -> Bool {
    guard !text.isEmpty, text.count <= maximumLength else { return false }
    return text.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { rawValue }
}

extension Identifier: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Whose data it is. Nothing of one tenant is visible to another: a foreign id does not exist.
public typealias TenantID = Identifier<TenantKind>
/// One conversation of a customer.
public typealias SessionID = Identifier<SessionKind>
/// One message, unique within its session.
public typealias MessageID = Identifier<MessageKind>
/// Who acts: a customer, an operator, a machine.
public typealias PrincipalID = Identifier<PrincipalKind>
/// One record of a `RecordKind`, unique within tenant and kind.
public typealias RecordID = Identifier<RecordIDKind>

public enum TenantKind {}
public enum SessionKind {}
public enum MessageKind {}
public enum PrincipalKind {}
public enum RecordIDKind {}

/// A session and whose it is.
public struct SessionKey: Hashable, Sendable {
  public let tenant: TenantID
  public let session: SessionID

  public init(tenant: TenantID, session: SessionID) {
    self.tenant = tenant
    self.session = session
  }
}
