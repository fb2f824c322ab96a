import TsunagiStore

/// What is bound to a parameter of a statement.
enum SQLValue: Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
  init(_ value: Int) { self = .integer(Int64(value)) }
  init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  init(_ value: [UInt8]?) { self = value.map { .blob($0) } ?? .null }
  init(_ value: Timestamp?) { self = value.map { .integer($0.milliseconds) } ?? .null }
  init<Kind>(_ value: Identifier<Kind>?) { self = value.map { .text($0.rawValue) } ?? .null }
  init(_ value: Audience) { self = .integer(Int64(value.rawValue)) }
}
