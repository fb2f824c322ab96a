import FoundationEssentials
import GRDB
import Testing
import TsunagiStore

@testable import TsunagiStoreSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process writes and is killed in the middle, again and again, on one database. What it was told was done must be
/// there, where it was told, once; what it asked for and was not told of may be there, once, and is asked for again
/// with the same key by the next process.
@Suite struct CrashTests {
  private static let writers = 6
  private static let rounds = 12

  @Test func nothingAcknowledgedIsLostDoubledOrMovedBySIGKILL() async throws {
    // This same test, run again by itself, is the process that is killed.
    if let folder = ProcessInfo.processInfo.environment["TSUNAGI_STORE_CRASH_FOLDER"] {
      try await CrashWriter(folder: folder).writeUntilKilled(Self.writers)
      return
    }
    let folder = try TemporaryFolder()
    for round in 0..<Self.rounds {
      let worker = try ChildProcess(
        arguments: [
          "--testing-library", "swift-testing", "--filter", "nothingAcknowledgedIsLostDoubledOrMovedBySIGKILL",
        ],
        environment: ["TSUNAGI_STORE_CRASH_FOLDER": folder.path])
      // Killed at some moment after it has begun to write.
      let journal = CrashJournal(folder: folder.path)
      let before = try journal.entries().count
      var waits = 0
      while try journal.entries().count < before + 20 {
        try await Task.sleep(for: .milliseconds(20))
        waits += 1
        try #require(waits < 3000, "the writer of round \(round) does not write")
      }
      try await Task.sleep(for: .microseconds(Int.random(in: 0..<150_000)))
      #expect(worker.kill() == SIGKILL, "the writer ended by itself in round \(round)")
      try await check(folder)
    }
  }

  private func check(_ folder: TemporaryFolder) async throws {
    let entries = try CrashJournal(folder: folder.path).entries()
    let store = try SQLiteStore(path: folder.file("store.db"))
    for writer in 0..<Self.writers {
      let mine = entries.filter { $0.writer == writer }
      let asked = Set(mine.filter { $0.seq == nil }.map(\.key))
      let told = Dictionary(mine.compactMap { entry in entry.seq.map { (entry.key, $0) } }) { first, second in
        #expect(first == second, "\(writer): two answers to one request")
        return first
      }
      let key = try CrashWriter.session(of: writer)
      guard let export = try? await store.export(key) else {
        #expect(told.isEmpty, "\(writer): the session is gone")
        continue
      }
      #expect(export.events.map(\.seq) == Array(1...Int64(export.events.count)), "\(writer): the log has gaps")
      #expect(export.session.lastSeq == Int64(export.events.count))
      let found = export.messages.map { (String(decoding: $0.payload ?? [], as: UTF8.self), $0.seq) }
      let places = Dictionary(found) { first, _ in
        Issue.record("\(writer): a message is there twice")
        return first
      }
      #expect(Set(places.keys).isSubset(of: asked), "\(writer): a message nobody sent")
      #expect(places.count >= told.count && places.count <= told.count + 1, "\(writer): \(places.count), \(told.count)")
      for (message, seq) in told {
        #expect(places[message] == seq, "\(writer): \(message) was told at \(seq)")
      }
    }
    await store.close()
    let queue = try DatabaseQueue(path: folder.file("store.db"))
    let damage = try await queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    #expect(damage == ["ok"])
    try queue.close()
  }
}
