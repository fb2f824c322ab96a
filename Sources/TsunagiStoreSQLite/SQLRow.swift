import GRDBSQLite
import TsunagiStore

/// The row a statement stands on, read by column from 0. Valid until the statement moves on.
///
/// Tables are STRICT, so a value of another type than asked for is damage and throws `corrupt`.
struct SQLRow {
  private let statement: OpaquePointer

  init(statement: OpaquePointer) { self.statement = statement }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func text(_ column: Int32) throws(StoreError) -> String {
    guard let start = sqlite3_column_text(statement, column) else { throw Self.damage }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    return String(decoding: bytes, as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  func time(_ column: Int32) -> Timestamp { Timestamp(milliseconds: integer(column)) }

  func audience(_ column: Int32) -> Audience { Audience(rawValue: UInt32(truncatingIfNeeded: integer(column))) }

  func id<Kind>(_ column: Int32) throws(StoreError) -> Identifier<Kind> {
    guard let id = Identifier<Kind>(rawValue: try text(column)) else { throw Self.damage }
    return id
  }

  func optionalText(_ column: Int32) throws(StoreError) -> String? { isNull(column) ? nil : try text(column) }
  func optionalBytes(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }
  func optionalTime(_ column: Int32) -> Timestamp? { isNull(column) ? nil : time(column) }
  func optionalID<Kind>(_ column: Int32) throws(StoreError) -> Identifier<Kind>? {
    isNull(column) ? nil : try id(column)
  }

  private static var damage: StoreError { StoreError(.corrupt, "a row of the database cannot be read") }
}
