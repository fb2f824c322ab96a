import GRDB
import TsunagiStore

/// One step of the schema, forward only. A published step is never changed: what is to be different is a new step.
struct Migration: Sendable {
  /// The schema's version after the step: 1, 2, 3 …
  var version: Int64
  var statements: [String]
}

/// Brings a database to the newest schema.
struct Migrator: Sendable {
  var migrations: [Migration]

  /// Marks a database file as one of ours.
  static let applicationID: Int64 = 0x5453_4E47

  /// Each step and its version number are one transaction: a process that is killed at any statement leaves the
  /// schema before the step or the one after it.
  ///
  /// - Parameter beforeStatement: Called before each statement, `BEGIN` and `COMMIT` included.
  /// - Throws: `corrupt` when the file is of another program or a newer version of this one.
  func migrate(
    _ database: Database, beforeStatement: (String) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) {
    let current = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    let application = try database.first("PRAGMA application_id") { $0.integer(0) } ?? 0
    let tables = try database.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
    guard application == Self.applicationID || (application == 0 && current == 0 && tables == 0) else {
      throw StoreError(.corrupt, "the file is a database of another program")
    }
    let newest = migrations.last?.version ?? 0
    guard current <= newest else {
      throw StoreError(
        .corrupt, "the database has schema \(current), newer than this program's \(newest): use a newer program")
    }
    for migration in migrations where migration.version > current {
      try run(migration, on: database, beforeStatement)
    }
  }

  private func run(
    _ migration: Migration, on database: Database, _ beforeStatement: (String) throws(StoreError) -> Void
  ) throws(StoreError) {
    let statements =
      ["BEGIN IMMEDIATE"] + migration.statements
      + ["PRAGMA application_id = \(Self.applicationID)", "PRAGMA user_version = \(migration.version)", "COMMIT"]
    do throws(StoreError) {
      for statement in statements {
        try beforeStatement(statement)
        try database.runOnce(statement)
      }
    } catch {
      if database.isInsideTransaction { try? database.runOnce("ROLLBACK") }
      throw error
    }
  }
}

extension Database {
  /// Runs a statement that is not worth keeping prepared.
  func runOnce(_ sql: String) throws(StoreError) {
    do { try execute(sql: sql) } catch { throw StoreError(error) }
  }
}
