import Dispatch
import GRDB
import TsunagiStore

/// A store in one SQLite file, for one process.
///
/// Every commit is on the disk before it is acknowledged (WAL with `synchronous=FULL`). One connection writes and
/// checkpoints; a few others only read. A lock file beside the database keeps a second process out.
public final class SQLiteStore: Store {
  /// How a store is run. The defaults are for a service of its own.
  public struct Configuration: Sendable {
    /// How many reads run at once.
    public var readers = 4
    /// How many writes may wait; more are refused with `overloaded`.
    public var writeQueue = 4096
    /// How many reads may wait; more are refused with `overloaded`.
    public var readQueue = 4096
    /// How many sessions are kept apart for a reader of `changes` that falls behind.
    public var feedCapacity = 4096
    /// How many pages of 4 KiB the write-ahead log may have before it is moved into the database. A longer log moves
    /// less in sum, since a page that changed often moves once, but each time for longer.
    public var logPages = 4000

    public init() {}
  }

  let committer: GroupCommitter
  let reads: ReadPool
  private let hub: ChangeHub
  let log: WriteAheadLog
  private let writer: DatabaseQueue
  private let lock: LockFile

  /// Opens the database at `path`, or makes it; its folder must exist. Blocks while the schema is brought up to date
  /// and the log of a process that was killed is recovered: call it before serving.
  ///
  /// - Throws: `locked` when another process has it, `corrupt` when the file is another program's, damaged, or of a
  ///   newer schema, `diskFull`, `failed`.
  public init(path: String, configuration: Configuration = Configuration()) throws(StoreError) {
    lock = try LockFile(path: path + ".lock")
    try DatabaseFile.create(path)
    hub = ChangeHub(capacity: configuration.feedCapacity)
    log = WriteAheadLog(longest: configuration.logPages)
    writer = try Connection.writer(path: path, log: log)
    do {
      try writer.unsafeReentrantWrite { database in try Schema.migrator.migrate(database) }
      reads = ReadPool(
        connections: try (0..<max(configuration.readers, 1)).map { try Connection.reader(path: path, number: $0) },
        capacity: configuration.readQueue)
    } catch {
      throw StoreError(error)
    }
    committer = GroupCommitter(writer: writer, hub: hub, log: log, capacity: configuration.writeQueue)
  }

  public func changes() -> ChangeFeed { hub.changes() }

  public func changes(of key: SessionKey) -> ChangeFeed { hub.changes(of: key) }

  public func close() async {
    await committer.drain()
    hub.finish()
    await reads.drain()
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async { [reads, writer, lock] in
        // Readers first: the last connection to go is the one that may checkpoint.
        reads.close()
        try? writer.close()
        lock.release()
        done.resume()
      }
    }
  }
}
