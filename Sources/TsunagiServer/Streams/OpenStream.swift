import NIOCore
import Synchronization
import TsunagiStore

/// One open event stream, as the registry watches over it.
final class OpenStream: Sendable {
  /// Why a stream ends.
  enum End: String, Sendable {
    case shutdown
    case revoked
    /// The reader closed the connection.
    case gone
  }

  private struct State {
    var end: End?
    var lastWrite: ContinuousClock.Instant
    var writingSince: ContinuousClock.Instant?
    var isCheckDue = false
  }

  let id: Int
  let owner: PrincipalID
  let wakeup = Wakeup()
  private let channel: any Channel
  private let state: Mutex<State>

  init(id: Int, owner: PrincipalID, channel: any Channel, now: ContinuousClock.Instant = .now) {
    self.id = id
    self.owner = owner
    self.channel = channel
    state = Mutex(State(lastWrite: now))
  }

  /// The first reason counts.
  func close(_ end: End) {
    state.withLock { if $0.end == nil { $0.end = end } }
    wakeup.wake()
  }

  var end: End? { state.withLock { $0.end } }

  func beginWrite() { state.withLock { $0.writingSince = .now } }

  func endWrite() {
    state.withLock {
      $0.writingSince = nil
      $0.lastWrite = .now
    }
  }

  /// Whether a heartbeat is due, and whether the token is to be looked at again; asking takes note of the latter.
  func due(heartbeat: Duration, now: ContinuousClock.Instant = .now) -> (heartbeat: Bool, check: Bool) {
    state.withLock { state in
      defer { state.isCheckDue = false }
      return (now - state.lastWrite >= heartbeat, state.isCheckDue)
    }
  }

  /// Wakes the stream for its duties; whether its reader has taken nothing for too long and was cut off.
  func tick(heartbeat: Duration, stall: Duration, now: ContinuousClock.Instant) -> Bool {
    let (isStalled, isDue) = state.withLock { state in
      state.isCheckDue = true
      let isStalled = state.writingSince.map { now - $0 >= stall } ?? false
      return (isStalled, state.writingSince == nil)
    }
    if isStalled { channel.close(promise: nil) } else if isDue { wakeup.wake() }
    return isStalled
  }
}
