/// What a `{slot}` of a pattern stands for: a language's name, a short free text, or an entity.
public struct SlotType: RawRepresentable, Hashable, Sendable {
  /// `language`, `text`, or the name of an entity type such as `order_number`.
  public let rawValue: String

  /// Fails on a name that is neither `language`, `text` nor an entity type.
  public init?(rawValue: String) {
    guard rawValue == "language" || rawValue == "text" || SlotType.entityNames.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(_ name: String) {
    rawValue = name
  }

  /// The name of a language in any form that languages.yaml lists; its value is a BCP 47 tag.
  public static let language = SlotType("language")
  /// A short free text: at most 4 words, or 12 graphemes where words are not separated.
  public static let text = SlotType("text")

  /// Whether the slot is filled by an entity that was found in the message.
  public var isEntity: Bool { self != .language && self != .text }

  /// Every name that `init(rawValue:)` accepts, sorted; for messages that say what may be written.
  public static var names: [String] { (entityNames + ["language", "text"]).sorted() }

  private static let entityNames: Set<String> = [
    "order_number", "tracking_number", "invoice_number", "booking_number", "account_number", "product_code",
    "coupon_code", "email", "url", "phone", "amount", "date", "time", "card_number", "national_id", "postal_code",
    "address", "person_name", "ip_address",
  ]
}
