import Crypto
import TsunagiStore

/// A bearer token: `tsk.tenant.id.secret` for an API key, `tsc.tenant.id.secret` for a customer's session.
///
/// Opaque to whoever holds it. The id finds its record, the secret proves it; only the secret's SHA-256 is kept.
struct Token: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case key = "tsk"
    case customer = "tsc"

    var records: RecordKind {
      switch self {
      case .key: RecordKind(rawValue: "api_key")
      case .customer: RecordKind(rawValue: "customer_token")
      }
    }
  }

  let kind: Kind
  let tenant: TenantID
  let id: RecordID
  let secret: String

  /// A new token with a secret of 260 random bits.
  init(_ kind: Kind, tenant: TenantID) {
    self.kind = kind
    self.tenant = tenant
    id = .random()
    secret = RecordID.random().rawValue + RecordID.random().rawValue
  }

  /// Nil when `text` has not the form of a token.
  init?(_ text: String) {
    guard text.utf8.count <= 256 else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, let kind = Kind(rawValue: String(parts[0])), let tenant = TenantID(String(parts[1])),
      let id = RecordID(String(parts[2])), let secret = RecordID(String(parts[3]))
    else { return nil }
    self.kind = kind
    self.tenant = tenant
    self.id = id
    self.secret = secret.rawValue
  }

  /// The token as its holder sends it. Handle with care: whoever reads it may use it.
  var text: String { "\(kind.rawValue).\(tenant).\(id).\(secret)" }

  /// What is kept of the secret: SHA-256 in hexadecimal.
  var digest: String { Self.hexadecimal(SHA256.hash(data: Array(secret.utf8))) }

  /// Whether the secret is the one that was kept as `digest`; takes the same time whatever differs.
  func proves(_ digest: String) -> Bool {
    let own = Array(self.digest.utf8)
    let kept = Array(digest.utf8)
    guard own.count == kept.count else { return false }
    return zip(own, kept).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
