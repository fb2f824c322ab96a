/// What kind of thing an entity is; the raw value is its name in every interface.
public struct EntityType: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let orderNumber = EntityType(rawValue: "order_number")
  public static let trackingNumber = EntityType(rawValue: "tracking_number")
  public static let invoiceNumber = EntityType(rawValue: "invoice_number")
  public static let bookingNumber = EntityType(rawValue: "booking_number")
  public static let accountNumber = EntityType(rawValue: "account_number")
  public static let productCode = EntityType(rawValue: "product_code")
  public static let couponCode = EntityType(rawValue: "coupon_code")
  public static let email = EntityType(rawValue: "email")
  public static let url = EntityType(rawValue: "url")
  public static let phone = EntityType(rawValue: "phone")
  public static let amount = EntityType(rawValue: "amount")
  public static let date = EntityType(rawValue: "date")
  public static let time = EntityType(rawValue: "time")
  public static let cardNumber = EntityType(rawValue: "card_number")
  public static let nationalID = EntityType(rawValue: "national_id")
  public static let postalCode = EntityType(rawValue: "postal_code")
  public static let address = EntityType(rawValue: "address")
  public static let personName = EntityType(rawValue: "person_name")
  public static let ipAddress = EntityType(rawValue: "ip_address")
}
