import Hummingbird
import NIOCore

/// Reads the body of a request within its bounds of size and time.
struct BodyReader: Sendable {
  let bytes: Int
  let seconds: Int

  /// - Throws: ``Problem`` `body_too_large`, `body_timeout`, or whatever ended the connection.
  func read(_ request: Request) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }) {
      guard length <= bytes else { throw Problem.tooLarge(bytes: bytes) }
      if length == 0 { return [] }
    } else if request.headers[.transferEncoding] == nil {
      return []
    }
    let body = request.body
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await collect(body) }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Problem.bodyTimeout(seconds: seconds)
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private func collect(_ body: RequestBody) async throws -> [UInt8] {
    var collected: [UInt8] = []
    do {
      for try await buffer in body {
        guard collected.count + buffer.readableBytes <= bytes else { throw Problem.tooLarge(bytes: bytes) }
        collected.append(contentsOf: buffer.readableBytesView)
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      // The connection ended, or its framing is broken.
      throw Problem.incompleteBody
    }
    return collected
  }
}
