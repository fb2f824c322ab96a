import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TsunagiStore

extension Front {
  static func response(to reply: Reply, isHead: Bool) -> Response {
    var headers = reply.headers
    switch reply.body {
    case .none: return Response(status: reply.status, headers: headers)
    case .bytes(let bytes, let type):
      headers[.contentType] = type
      headers[.xContentTypeOptions] = "nosniff"
      if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
      if isHead {
        headers[.contentLength] = String(bytes.count)
        return Response(status: reply.status, headers: headers)
      }
      return Response(status: reply.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .stream(let stream): return response(streaming: stream, headers: headers)
    }
  }

  private static func response(streaming stream: EventStream, headers: HTTPFields) -> Response {
    var headers = headers
    headers[.contentType] = "text/event-stream"
    headers[.cacheControl] = "no-store"
    headers[.accelBuffering] = "no"
    let body = ResponseBody { writer in
      try await stream.request.body.consumeWithInboundCloseHandler { _ in
        try await stream.write(to: &writer)
      } onInboundClosed: {
        stream.stream.close(.gone)
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  func response(to problem: Problem, journey: Journey, context: ServerContext) -> Response {
    var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
    if let seconds = problem.retryAfter { headers[.retryAfter] = String(seconds) }
    if !problem.allow.isEmpty { headers[.allow] = problem.allow.joined(separator: ", ") }
    if problem.status == 401 { headers[.wwwAuthenticate] = "Bearer" }
    if problem.closesConnection {
      headers[.connection] = "close"
      // The rest of the body is not wanted; the answer gets a moment to arrive.
      let channel = context.channel
      channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    }
    let body = problem.json(requestID: journey.requestID)
    return Response(
      status: HTTPResponse.Status(code: problem.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// What failed, without its text: an error may quote what was sent.
  func kind(of error: any Error) -> String {
    if let error = error as? StoreError { return "store \(error)" }
    return "\(type(of: error))"
  }

  func finish(_ journey: Journey, status: Int, begun: ContinuousClock.Instant) {
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    metrics.request(journey.operation, status: status, seconds: seconds)
    guard journey.logger.logLevel <= .info else { return }
    var fields: Logger.Metadata = [
      "operation": "\(journey.operation)", "status": "\(status)",
      "milliseconds": "\(Int((seconds * 1_000).rounded()))",
    ]
    if let caller = journey.caller {
      fields["tenant"] = "\(caller.tenant)"
      fields["role"] = "\(caller.role.rawValue)"
      fields["caller"] = "\(caller.id)"
    }
    if let problem = journey.problem { fields["problem"] = "\(problem)" }
    journey.logger.info("request", metadata: fields)
  }
}
