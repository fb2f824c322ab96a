import Glibc

/// Reads lines of bytes from a file descriptor; a line that is too long is dropped as it is read, never held.
struct LineReader: ~Copyable {
  enum Line {
    case bytes([UInt8])
    /// A line of more bytes than the limit; its bytes are gone.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var filled = 0
  private var atEnd = false

  /// - Parameter limit: the most bytes that a line may have, its line feed not counted.
  init(descriptor: Int32 = STDIN_FILENO, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Whether a further line can be had without waiting for input.
  var hasBuffered: Bool { position < filled }

  /// The next line without its line feed (and without a carriage return before it), or `nil` at the end of input.
  mutating func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isEmpty = true
    while true {
      if position == filled, !fill() { break }
      isEmpty = false
      let start = position
      let end = chunk.withUnsafeBytes { bytes -> Int in
        guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, filled - start) else {
          return filled
        }
        return base.distance(to: UnsafeRawPointer(found))
      }
      if line.count + (end - start) > limit {
        isTooLong = true
        line.removeAll(keepingCapacity: false)
      } else if !isTooLong {
        line.append(contentsOf: chunk[start..<end])
      }
      position = min(end + 1, filled)
      if end < filled { return finish(&line, isTooLong) }
    }
    return isEmpty ? nil : finish(&line, isTooLong)
  }

  private func finish(_ line: inout [UInt8], _ isTooLong: Bool) -> Line {
    if isTooLong { return .tooLong }
    if line.last == 0x0D { line.removeLast() }
    return .bytes(line)
  }

  private mutating func fill() -> Bool {
    guard !atEnd else { return false }
    var count: Int
    repeat {
      count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    position = 0
    filled = max(count, 0)
    atEnd = count <= 0
    return !atEnd
  }
}
