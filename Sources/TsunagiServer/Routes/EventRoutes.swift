import HTTPTypes
import HummingbirdCore
import TsunagiStore

extension API {
  var eventRoutes: [Route] {
    [
      Route(
        .get, "/v1/sessions/{session}/events", "streamEvents",
        access: .roles([.customer, .platform, .operators, .routing, .admin], .session), effect: .reads, body: .none,
        query: ["after"], handler: streamEvents)
    ]
  }

  private func streamEvents(_ exchange: Exchange) async throws -> Reply {
    let caller = try exchange.principal()
    let session = try exchange.session()
    let stored = try await store.session(session)
    // What the browser sends by itself when it connects again counts before what the address says.
    let wanted = try exchange.query.seq("after") ?? 0
    let asked = exchange.headers[.lastEventID].map { Int64($0) ?? -1 } ?? wanted
    let isReset = asked < 0 || asked > stored.lastSeq
    guard exchange.request.method == .get else { return Reply(status: .ok, body: .none) }
    let open = try streams.open(for: caller, channel: exchange.channel)
    let token = exchange.token ?? ""
    let authenticator = authenticator
    return Reply(
      status: .ok,
      body: .stream(
        EventStream(
          session: session, audience: caller.audience, start: isReset ? stored.lastSeq : asked, isReset: isReset,
          stream: open, registry: streams, store: store, metrics: metrics,
          heartbeat: .seconds(limits.heartbeatSeconds),
          isValid: {
            // A store that cannot be read says nothing about the token.
            do { return try await authenticator.principal(of: token, now: .now()) != nil } catch { return true }
          },
          request: exchange.request)))
  }
}
