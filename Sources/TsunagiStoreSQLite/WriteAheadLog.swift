import GRDB
import GRDBSQLite
import Synchronization
import TsunagiStore

/// Moves the write-ahead log into the database, from the writing connection alone.
///
/// SQLite 3.40 may lose pages when two connections write and checkpoint at once, so readers never checkpoint and
/// this is the only place that does. It runs after the group is acknowledged: a commit does not wait for it, only
/// the next group does.
final class WriteAheadLog: Sendable {
  private let frames = Atomic<Int>(0)
  private let mustEmpty = Atomic<Bool>(false)
  private let longest: Int

  /// - Parameter longest: How many pages the log may have before it is moved.
  init(longest: Int) { self.longest = longest }

  /// Hears of every commit of `database` for as long as both live.
  func observe(_ database: Database) {
    let this = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      database.sqliteConnection,
      { this, _, _, frames in
        if let this {
          Unmanaged<WriteAheadLog>.fromOpaque(this).takeUnretainedValue()
            .frames.store(Int(frames), ordering: .relaxed)
        }
        return SQLITE_OK
      }, this)
  }

  /// Erased content is still in the log's file until that is emptied.
  func emptySoon() { mustEmpty.store(true, ordering: .relaxed) }

  /// Whether erased content is still in the log's file.
  var isToBeEmptied: Bool { mustEmpty.load(ordering: .relaxed) }

  func checkpointIfLong(_ database: Database) {
    if mustEmpty.load(ordering: .relaxed) {
      // A reader in the middle keeps the log from being emptied: then it is tried again.
      if (try? database.checkpoint(.truncate)) != nil {
        mustEmpty.store(false, ordering: .relaxed)
        frames.store(0, ordering: .relaxed)
        return
      }
    }
    guard frames.load(ordering: .relaxed) >= longest else { return }
    // A full disk or a reader in the middle: the log goes on growing and is tried again.
    guard (try? database.checkpoint(.passive)) != nil else { return }
    frames.store(0, ordering: .relaxed)
  }
}
