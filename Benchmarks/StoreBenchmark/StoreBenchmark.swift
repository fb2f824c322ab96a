import Foundation
import TsunagiStore
import TsunagiStoreSQLite

/// `StoreBenchmark [--folder PATH] [--writers N] [--seconds S] [--rate N]`: acknowledged commits of one message each,
/// every one on the disk before it counts.
///
/// Without `--rate` each writer commits again as soon as it is answered: how many a second. With `--rate` commits are
/// due at that pace whatever the store does, and an answer's latency counts from when its commit was due. Beside the
/// figures stand the disk's own latency, which bounds them, and the processor time.
@main
struct StoreBenchmark {
  static func main() async throws {
    let options = Options(Array(CommandLine.arguments.dropFirst()))
    try FileManager.default.createDirectory(atPath: options.folder, withIntermediateDirectories: true)
    let disk = try DiskProbe.run(in: options.folder)
    print("flush of 4 KiB to the disk: median \(micro(disk.median)), p99 \(micro(disk.percentile(99)))")

    let path = "\(options.folder)/store-\(ProcessInfo.processInfo.processIdentifier).db"
    defer {
      for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    let store = try SQLiteStore(path: path)
    let processor = processorSeconds()
    let start = now()
    let latencies = Latencies(try await measure(store, options, start: start))
    let elapsed = now() - start
    let used = processorSeconds() - processor
    await store.close()

    let pace = options.rate.map { ", \($0)/s due" } ?? ""
    print("\(options.writers) writers\(pace): \(Int(Double(latencies.count) / elapsed)) acknowledged commits/s")
    print(
      "  median \(micro(latencies.median)), p99 \(micro(latencies.percentile(99))), "
        + "longest \(micro(latencies.percentile(100)))")
    print(
      "  processor \(Int(used / elapsed * 100)) % of a core, \(micro(used / Double(max(latencies.count, 1)))) a commit")
  }

  private static func measure(_ store: SQLiteStore, _ options: Options, start: Double) async throws -> [Double] {
    try await withThrowingTaskGroup(of: [Double].self) { group in
      for number in 0..<options.writers {
        group.addTask { try await Writer(store: store, number: number, options: options, start: start).run() }
      }
      var all: [Double] = []
      for try await part in group { all += part }
      return all
    }
  }

  private static func micro(_ seconds: Double) -> String { "\(Int(seconds * 1_000_000)) µs" }
}

struct Options: Sendable {
  var folder = FileManager.default.temporaryDirectory.appending(path: "tsunagi-store-benchmark").path
  var writers = 50
  var seconds = 5.0
  var rate: Int?

  init(_ arguments: [String]) {
    func value(of option: String) -> String? {
      arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    folder = value(of: "--folder") ?? folder
    writers = max(value(of: "--writers").flatMap(Int.init) ?? writers, 1)
    seconds = value(of: "--seconds").flatMap(Double.init) ?? seconds
    rate = value(of: "--rate").flatMap(Int.init)
  }
}
