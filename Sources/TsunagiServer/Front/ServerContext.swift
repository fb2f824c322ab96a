import Hummingbird
import Logging
import NIOCore

/// What is known of a connection while one of its requests is answered.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// The address that the request came from, without its port.
  var address: String { channel.remoteAddress?.ipAddress ?? "local" }
}
