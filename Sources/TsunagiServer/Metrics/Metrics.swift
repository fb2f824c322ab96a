import Synchronization

/// What the server counts, and its text for Prometheus (exposition format 0.0.4). Thread safe.
final class Metrics: Sendable {
  private struct Series: Hashable {
    let operation: String
    let status: Int
  }

  private struct Histogram {
    var buckets = [UInt64](repeating: 0, count: Metrics.bounds.count)
    var sum = 0.0
    var count: UInt64 = 0
  }

  private struct State {
    var requests: [Series: UInt64] = [:]
    var durations: [String: Histogram] = [:]
    var counters: [String: UInt64] = [:]
  }

  /// Seconds.
  fileprivate static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// What else is counted, with its help text.
  enum Counter: String, CaseIterable {
    case messages = "tsunagi_messages_total"
    case conflicts = "tsunagi_commit_conflicts_total"
    case replays = "tsunagi_idempotent_replays_total"
    case streamEvents = "tsunagi_stream_events_total"
    case droppedStreams = "tsunagi_streams_dropped_total"
    case reloads = "tsunagi_dictionary_reloads_total"

    var help: String {
      switch self {
      case .messages: "Messages acknowledged."
      case .conflicts: "Decisions made again because another commit came first."
      case .replays: "Requests answered from an earlier one with the same key."
      case .streamEvents: "Events written to streams."
      case .droppedStreams: "Streams dropped because their reader took nothing."
      case .reloads: "Dictionary snapshots put into force."
      }
    }
  }

  private let state = Mutex(State())

  func count(_ counter: Counter, by amount: Int = 1) {
    state.withLock { $0.counters[counter.rawValue, default: 0] += UInt64(max(0, amount)) }
  }

  func request(_ operation: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.requests[Series(operation: operation, status: status), default: 0] += 1
      var histogram = state.durations[operation] ?? Histogram()
      if let index = Self.bounds.firstIndex(where: { seconds <= $0 }) { histogram.buckets[index] += 1 }
      histogram.sum += seconds
      histogram.count += 1
      state.durations[operation] = histogram
    }
  }

  /// - Parameter gauges: values of this moment, by name and help text.
  func text(gauges: [(name: String, help: String, value: Int)]) -> String {
    let state = state.withLock { $0 }
    var text = ""
    func head(_ name: String, _ type: String, _ help: String) {
      text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
    head("tsunagi_http_requests_total", "counter", "Requests answered, by operation and status.")
    for (series, count) in state.requests.sorted(by: {
      ($0.key.operation, $0.key.status) < ($1.key.operation, $1.key.status)
    }) {
      text += "tsunagi_http_requests_total{operation=\"\(series.operation)\",status=\"\(series.status)\"} \(count)\n"
    }
    head("tsunagi_http_request_duration_seconds", "histogram", "Time from a request's header to its answer.")
    for (operation, histogram) in state.durations.sorted(by: { $0.key < $1.key }) {
      var cumulated: UInt64 = 0
      for (bound, count) in zip(Self.bounds, histogram.buckets) {
        cumulated += count
        text +=
          "tsunagi_http_request_duration_seconds_bucket{operation=\"\(operation)\",le=\"\(bound)\"} \(cumulated)\n"
      }
      text +=
        "tsunagi_http_request_duration_seconds_bucket{operation=\"\(operation)\",le=\"+Inf\"} \(histogram.count)\n"
      text += "tsunagi_http_request_duration_seconds_sum{operation=\"\(operation)\"} \(histogram.sum)\n"
      text += "tsunagi_http_request_duration_seconds_count{operation=\"\(operation)\"} \(histogram.count)\n"
    }
    for counter in Counter.allCases {
      head(counter.rawValue, "counter", counter.help)
      text += "\(counter.rawValue) \(state.counters[counter.rawValue] ?? 0)\n"
    }
    for gauge in gauges {
      head(gauge.name, "gauge", gauge.help)
      text += "\(gauge.name) \(gauge.value)\n"
    }
    return text
  }
}
