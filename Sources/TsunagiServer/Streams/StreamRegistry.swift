import NIOCore
import ServiceLifecycle
import Synchronization
import TsunagiStore

/// All open event streams: bounds their number, sees to heartbeats and stalled readers, ends them at shutdown.
///
/// One task ticks for all of them, so that a thousand idle streams cost next to nothing.
final class StreamRegistry: Service {
  private struct State {
    var open: [Int: OpenStream] = [:]
    var byOwner: [PrincipalID: Int] = [:]
    var nextID = 0
    var isClosing = false
  }

  private let limits: ServerLimits
  private let metrics: Metrics
  private let state = Mutex(State())

  init(limits: ServerLimits, metrics: Metrics) {
    self.limits = limits
    self.metrics = metrics
  }

  var count: Int { state.withLock { $0.open.count } }

  /// - Throws: ``Problem`` when the bound of the server or of this caller is reached, or the server is stopping.
  func open(for principal: Principal, channel: any Channel) throws(Problem) -> OpenStream {
    let bound = principal.role == .customer ? limits.streamsPerCustomer : limits.streamsPerToken
    let result: Result<OpenStream, Problem> = state.withLock { state in
      if state.isClosing {
        return .failure(.unavailable("shutting_down", "the server is stopping", retryAfter: 5))
      }
      guard state.open.count < limits.streams else {
        return .failure(.unavailable("too_many_streams", "all event streams are taken", retryAfter: 10))
      }
      guard state.byOwner[principal.id, default: 0] < bound else { return .failure(.tooManyRequests(retryAfter: 10)) }
      state.nextID += 1
      let stream = OpenStream(id: state.nextID, owner: principal.id, channel: channel)
      state.open[stream.id] = stream
      state.byOwner[principal.id, default: 0] += 1
      return .success(stream)
    }
    return try result.get()
  }

  func remove(_ stream: OpenStream) {
    state.withLock { state in
      guard state.open.removeValue(forKey: stream.id) != nil else { return }
      let left = state.byOwner[stream.owner, default: 1] - 1
      state.byOwner[stream.owner] = left > 0 ? left : nil
    }
  }

  /// Ends every stream and opens no more.
  func closeAll() {
    let streams = state.withLock { state in
      state.isClosing = true
      return Array(state.open.values)
    }
    for stream in streams { stream.close(.shutdown) }
  }

  /// Ticks every second until the server stops.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        self.tick(now: .now)
      }
    }
  }

  func tick(now: ContinuousClock.Instant) {
    let streams = state.withLock { Array($0.open.values) }
    for stream in streams {
      let isDropped = stream.tick(
        heartbeat: .seconds(limits.heartbeatSeconds), stall: .seconds(limits.stallSeconds), now: now)
      if isDropped { metrics.count(.droppedStreams) }
    }
  }
}
