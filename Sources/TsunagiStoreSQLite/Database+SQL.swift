import GRDB
import GRDBSQLite
import TsunagiStore

/// Statements are prepared once a connection and kept; values are bound and rows read straight from SQLite.
extension Database {
  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: SQLValue...) throws(StoreError) -> Int {
    try step(sql, values) { _ throws(StoreError) in }
    return changesCount
  }

  /// Calls `body` for every row.
  func rows(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    try step(sql, values, body)
  }

  /// The first row, as `body` reads it; nil when there is none.
  func first<Result>(
    _ sql: String, _ values: SQLValue..., read body: (SQLRow) throws(StoreError) -> Result
  ) throws(StoreError) -> Result? {
    var result: Result?
    try step(sql, values) { row throws(StoreError) in
      if result == nil { result = try body(row) }
    }
    return result
  }

  private func step(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    let statement = try prepared(sql)
    // A statement that was left half-way would hold its transaction open.
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    try bind(values, to: statement)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_DONE: return
      case SQLITE_ROW: try body(SQLRow(statement: statement))
      default: throw failure()
      }
    }
  }

  private func prepared(_ sql: String) throws(StoreError) -> OpaquePointer {
    do {
      return try cachedStatement(sql: sql).sqliteStatement
    } catch {
      throw StoreError(error)
    }
  }

  private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws(StoreError) {
    // Tells SQLite to copy what it is handed.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var index: Int32 = 0
    for value in values {
      index += 1
      let code =
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
        case .text(let text): sqlite3_bind_text(statement, index, text, Int32(clamping: text.utf8.count), copied)
        case .blob(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, index, 0)
        case .blob(let bytes):
          sqlite3_bind_blob(statement, index, bytes, Int32(clamping: bytes.count), copied)
        }
      guard code == SQLITE_OK else { throw failure() }
    }
  }

  /// The error that the connection reports.
  func failure() -> StoreError {
    guard let connection = sqliteConnection else { return StoreError(.closed, "the store was closed") }
    return StoreError(
      sqlite: sqlite3_extended_errcode(connection), systemError: sqlite3_system_errno(connection),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}
