import Foundation
import Synchronization
import TsunagiStore

/// Keeps a second process away from a database: an advisory lock on the file beside it, which the system takes back
/// whenever and however the process ends.
///
/// The file stays. Were it deleted, two processes could each lock a file of that name.
final class LockFile: Sendable {
  private let descriptor: Mutex<Int32>

  /// - Throws: `locked` when another process, or another store of this process, has the lock.
  init(path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(.failed, "cannot open the lock file \(path): \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      let owner = Self.owner(descriptor)
      close(descriptor)
      guard reason == EWOULDBLOCK else {
        throw StoreError(.failed, "cannot lock \(path): \(String(cString: strerror(reason)))")
      }
      let process = owner.map { "process \($0)" } ?? "another process"
      throw StoreError(.locked, "\(process) has \(path) locked: stop it, or use another place for the data")
    }
    let text = "\(getpid())\n"
    // The number is a help for whoever meets the lock; without room for it the lock holds all the same.
    _ = ftruncate(descriptor, 0)
    _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  func release() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { close(descriptor) }
      descriptor = -1
    }
  }

  private static func owner(_ descriptor: Int32) -> Int? {
    var buffer = [UInt8](repeating: 0, count: 24)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return nil }
    let digits = buffer.prefix(count).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
