import Foundation
import TsunagiStore

/// The file of a database before SQLite opens it.
enum DatabaseFile {
  /// Makes the file where there is none, for its owner alone; SQLite gives its log the same rights.
  static func create(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(.failed, "cannot open \(path): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
  }
}
