import FoundationEssentials
import TsunagiStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// This program once more, as a process of its own that says nothing.
struct ChildProcess {
  private let process: pid_t

  init(arguments: [String], environment: [String: String]) throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var process = pid_t()
    let result = Self.withCStrings([program] + arguments) { arguments in
      Self.withCStrings(variables) { variables in
        posix_spawn(&process, program, &actions, nil, arguments, variables)
      }
    }
    guard result == 0 else {
      throw StoreError(.failed, "cannot start \(program): \(String(cString: strerror(result)))")
    }
    self.process = process
  }

  /// Kills the process at once and returns the signal it ended by; nil when it had ended by itself.
  func kill() -> Int32? {
    Self.kill(process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? nil : signal
  }

  private static func kill(_ process: pid_t) { _ = Glibc.kill(process, SIGKILL) }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
