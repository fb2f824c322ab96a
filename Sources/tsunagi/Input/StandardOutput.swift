import Glibc

/// Buffers what a command prints; a reader that went away ends the command quietly, as `head` expects.
struct StandardOutput: ~Copyable {
  private var bytes: [UInt8] = []

  mutating func line(_ content: some Collection<UInt8>) {
    bytes.append(contentsOf: content)
    bytes.append(0x0A)
    if bytes.count >= 1 << 16 { flush() }
  }

  mutating func flush() {
    Descriptor.write(bytes, to: STDOUT_FILENO)
    bytes.removeAll(keepingCapacity: true)
  }
}

enum StandardError {
  static func write(_ text: String) {
    Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

private enum Descriptor {
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + done, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          exit(errno == EPIPE ? 0 : 1)
        }
        done += count
      }
    }
  }
}
