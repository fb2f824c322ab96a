import Foundation
import GRDB
import GRDBSQLite
import TsunagiStore

extension StoreError {
  /// What a result code of SQLite means to the store's user.
  ///
  /// - Parameter systemError: `errno` of the failed call; a full disk hides behind several codes.
  init(sqlite code: Int32, systemError: Int32, message: String) {
    switch code & 0xFF {
    case SQLITE_FULL:
      self.init(.diskFull, "no room left for the database")
    case SQLITE_IOERR, SQLITE_CANTOPEN:
      if systemError == ENOSPC || systemError == EDQUOT {
        self.init(.diskFull, "no room left for the database")
      } else {
        self.init(.failed, "the disk failed: \(message) (SQLite \(code), errno \(systemError))")
      }
    case SQLITE_CORRUPT, SQLITE_NOTADB:
      self.init(.corrupt, "the database is damaged: \(message) (SQLite \(code))")
    case SQLITE_BUSY, SQLITE_LOCKED:
      self.init(.locked, "another connection has the database (SQLite \(code))")
    default:
      self.init(.failed, "the database failed: \(message) (SQLite \(code))")
    }
  }

  /// Any error of a database access.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self.init(sqlite: error.extendedResultCode.rawValue, systemError: errno, message: error.message ?? "")
    default: self.init(.failed, "the database failed: \(error)")
    }
  }
}
