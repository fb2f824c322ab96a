import HTTPTypes
import TsunagiDictionaries
import TsunagiJSON
import TsunagiPipeline
import TsunagiStore

extension API {
  var operationsRoutes: [Route] {
    [
      Route(.get, "/healthz", "health", access: .open, effect: .reads, body: .none, handler: health),
      Route(.get, "/readyz", "readiness", access: .open, effect: .reads, body: .none, handler: readiness),
      Route(.get, "/openapi.yaml", "description", access: .open, effect: .reads, body: .none, handler: describe),
      Route(
        .get, "/metrics", "metrics", access: .roles(.staff, .none), effect: .reads, body: .none, handler: metricsText),
    ]
  }

  /// The process runs.
  private func health(_ exchange: Exchange) async throws -> Reply { .json(Array(#"{"status":"ok"}"#.utf8)) }

  /// The store can be read.
  private func readiness(_ exchange: Exchange) async throws -> Reply {
    do {
      _ = try await store.jobCounts(.outbox, now: exchange.now)
    } catch {
      throw Problem.unavailable("not_ready", "the store cannot be read", retryAfter: 5)
    }
    var writer = JSONWriter()
    writer.object {
      $0.field("status", "ready")
      $0.field("dictionary_version", stage.dictionaries.version)
    }
    return .json(writer.bytes)
  }

  private func describe(_ exchange: Exchange) async throws -> Reply {
    Reply(status: .ok, body: .bytes(description, type: "application/yaml"))
  }

  private func metricsText(_ exchange: Exchange) async throws -> Reply {
    let text = metrics.text(gauges: [
      ("tsunagi_streams_open", "Event streams that are open.", streams.count),
      ("tsunagi_requests_in_flight", "Requests worked on right now.", inFlight.current),
    ])
    return .text(text, type: "text/plain; version=0.0.4; charset=utf-8")
  }
}
