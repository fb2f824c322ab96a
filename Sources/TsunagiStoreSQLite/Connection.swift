import GRDB
import TsunagiStore

/// How connections are opened.
enum Connection {
  /// The one that writes and checkpoints.
  static func writer(path: String, log: WriteAheadLog) throws(StoreError) -> DatabaseQueue {
    var configuration = common(label: "store.writer")
    configuration.prepareDatabase { database in
      // Erased content is overwritten, not only unlinked.
      for pragma in [
        "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 0",
        "journal_size_limit = 67108864", "cache_size = -16384", "temp_store = MEMORY",
      ] { try database.execute(sql: "PRAGMA \(pragma)") }
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      guard mode == "wal", synchronous == 2 else {
        throw StoreError(.failed, "the file system does not let SQLite keep a write-ahead log")
      }
      log.observe(database)
    }
    return try open(path, configuration)
  }

  /// One that only reads and never checkpoints.
  static func reader(path: String, number: Int) throws(StoreError) -> DatabaseQueue {
    var configuration = common(label: "store.reader.\(number)")
    configuration.readonly = true
    configuration.prepareDatabase { database in
      for pragma in ["wal_autocheckpoint = 0", "cache_size = -4096", "temp_store = MEMORY"] {
        try database.execute(sql: "PRAGMA \(pragma)")
      }
    }
    return try open(path, configuration)
  }

  private static func common(label: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = label
    configuration.foreignKeysEnabled = false
    // Nobody else has the file. What is waited for is another connection's recovery of the log, and, to empty the
    // log, the end of reads.
    configuration.busyMode = .timeout(1)
    return configuration
  }

  private static func open(_ path: String, _ configuration: Configuration) throws(StoreError) -> DatabaseQueue {
    do { return try DatabaseQueue(path: path, configuration: configuration) } catch { throw StoreError(error) }
  }
}
