import HTTPTypes
import Hummingbird
import Logging
import TsunagiStore

/// What is known of a request on its way, for its answer and its log entry.
struct Journey {
  let requestID: String
  let logger: Logger
  var operation = "none"
  var caller: Principal?
  var problem: String?

  init(request: Request, context: ServerContext) {
    requestID = RecordID.random().rawValue
    var logger = context.logger
    logger[metadataKey: "hb.request.id"] = nil
    logger[metadataKey: "request"] = "\(requestID)"
    if let trace = TraceContext(request.headers[.traceparent]) {
      logger[metadataKey: "trace"] = "\(trace.traceID)"
    }
    self.logger = logger
  }

  func completed(_ response: Response) -> Response {
    var response = response
    response.headers[.requestID] = requestID
    return response
  }
}
