import FoundationEssentials
import GRDB
import Testing
import TsunagiStore

@testable import TsunagiStoreSQLite

@Suite struct MigratorTests {
  /// A later step as one might be written: a new column with a value for old rows, and a table that is rebuilt.
  private static let next = Migration(
    version: 2,
    statements: [
      "ALTER TABLE sessions ADD COLUMN marketplace TEXT NOT NULL DEFAULT 'own'",
      "CREATE INDEX sessions_by_marketplace ON sessions (tenant, marketplace)",
      "CREATE TABLE rebuilt (key INTEGER PRIMARY KEY, type TEXT NOT NULL) STRICT",
      "INSERT INTO rebuilt SELECT key, upper(type) FROM events",
      "DROP INDEX answers_by_age",
    ])

  /// What is in a database file, as text: version, schema, and how many rows.
  private func contents(_ path: String) throws -> String {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      #expect(damage == ["ok"])
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? -1
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? -1
      let schema = try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
      let rows =
        version == 0 ? 0 : try Int.fetchOne(database, sql: "SELECT count(*) FROM events WHERE type = 'before'") ?? -1
      return "\(version) \(application) \(rows)\n" + schema.joined(separator: "\n")
    }
  }

  /// Everything a killed process leaves: the database, and the log with what was not yet committed.
  private func copy(_ path: String, to target: String) throws {
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: target + suffix)
    }
  }

  private func open(_ path: String) throws -> DatabaseQueue {
    try Connection.writer(path: path, log: WriteAheadLog(longest: .max))
  }

  @Test func aProcessKilledAtAnyStatementLeavesTheOldOrTheNewSchema() throws {
    let folder = try TemporaryFolder()
    // 0: nothing to the first schema. 1: the first, with rows, to a later one.
    for start in 0...1 {
      let path = folder.file("start-\(start).db")
      let queue = try open(path)
      let migrator = Migrator(migrations: Schema.migrator.migrations + (start == 1 ? [Self.next] : []))
      if start == 1 {
        try queue.writeWithoutTransaction { database in
          try Schema.migrator.migrate(database)
          for seq in 1...500 {
            let event = NewEvent(type: "before", audience: .everyone, payload: [UInt8](repeating: 7, count: 200))
            try database.insert(event, seq: Int64(seq), at: Timestamp(milliseconds: 0), session: 1)
          }
        }
      }
      try copy(path, to: folder.file("old-\(start).db"))
      var copies: [String] = []
      try queue.writeWithoutTransaction { database in
        // A cache of a few pages makes the transaction reach the log before it is committed.
        try database.execute(sql: "PRAGMA cache_size = 5")
        try migrator.migrate(database) { _ throws(StoreError) in
          let name = folder.file("killed-\(start)-\(copies.count).db")
          do { try copy(path, to: name) } catch { throw StoreError(.failed, "\(error)") }
          copies.append(name)
        }
      }
      try copy(path, to: folder.file("new-\(start).db"))
      let old = try contents(folder.file("old-\(start).db"))
      let new = try contents(folder.file("new-\(start).db"))
      #expect(old != new)
      #expect(copies.count == migrator.migrations[start].statements.count + 4)
      for name in copies {
        let killed = try contents(name)
        #expect(killed == old || killed == new, "\(name) is neither")
        // The next start carries on.
        let again = try open(name)
        try again.writeWithoutTransaction { try migrator.migrate($0) }
        try again.close()
        #expect(try contents(name) == new)
      }
      try queue.close()
    }
  }

  @Test func aStepThatFailsLeavesTheSchemaBeforeIt() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    let queue = try open(path)
    try queue.writeWithoutTransaction { try Schema.migrator.migrate($0) }
    let broken = Migration(version: 2, statements: Self.next.statements + ["SELECT * FROM nothing"])
    #expect(throws: StoreError(.failed, "")) {
      try queue.writeWithoutTransaction { database in
        try Migrator(migrations: Schema.migrator.migrations + [broken]).migrate(database)
      }
    }
    try queue.close()
    let store = try SQLiteStore(path: path)
    withExtendedLifetime(store) {}
  }

  @Test func aDatabaseOfANewerProgramIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    let queue = try open(path)
    try queue.writeWithoutTransaction { database in
      try Migrator(migrations: Schema.migrator.migrations + [Self.next]).migrate(database)
    }
    try queue.close()
    let error = #expect(throws: StoreError(.corrupt, "")) { _ = try SQLiteStore(path: path) }
    #expect(error?.reason.contains("newer") == true)
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.db")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    try queue.close()
    let error = #expect(throws: StoreError(.corrupt, "")) { _ = try SQLiteStore(path: path) }
    #expect(error?.reason.contains("another program") == true)
    #expect(try contents(path) == "0 0 0\nCREATE TABLE bookmarks (url TEXT)")
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.db")
    try Data("this is a diary, not a database; it is long enough to have a header".utf8)
      .write(to: URL(filePath: path))
    #expect(throws: StoreError(.corrupt, "")) { _ = try SQLiteStore(path: path) }
  }
}
