import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A site that is being served.
package final class PreviewServer: Sendable {
  private let listener: any Channel
  private let connections: Connections
  private let hub: LiveHub?
  private let limits: ServerLimits
  /// The port that is listened to, also where any was asked for.
  package let port: Int
  /// Where a browser on this machine finds the site: `http://127.0.0.1:8080/`.
  package let address: String

  /// What whoever serves should know: others than this machine can read the site.
  package let warning: String?

  private init(
    _ listener: any Channel, _ connections: Connections, _ hub: LiveHub?, _ options: ServerOptions,
    _ responder: Responder
  ) {
    self.listener = listener
    self.connections = connections
    self.hub = hub
    limits = options.limits
    port = listener.localAddress?.port ?? options.port
    let isLocal = options.host == "localhost" || HostRule.isLoopback(options.host)
    warning =
      isLocal ? nil : "everyone who can reach \(options.host):\(port) can read the site"
    address = "http://\(PreviewServer.visitable(options.host)):\(port)\(responder.basePath)"
  }

  /// Serves a source from now on. Without a hub, pages are sent as they are and nothing is live.
  package static func start(
    _ source: any SiteSource, hub: LiveHub?, options: ServerOptions = ServerOptions()
  ) async throws(ServerFailure) -> PreviewServer {
    let responder = Responder(source: source, hub: hub, options: options)
    let connections = Connections()
    let listener = try await PreviewServer.listen(options) { channel in
      guard connections.add(channel, limit: options.limits.connections) else {
        return channel.close()
      }
      return channel.eventLoop.makeCompletedFuture {
        let pace = ClientPace(options.limits)
        var decoding = NIOHTTPDecoderLimitConfiguration()
        decoding.maxHeaderFieldSize = options.limits.head / 2
        decoding.maxHeaderListSize = options.limits.head
        decoding.maxHeaderFieldCount = options.limits.headerCount
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(pace)
        try pipeline.configureHTTPServerPipeline(
          withErrorHandling: false, withEncoderConfiguration: HTTPResponseEncoder.Configuration(),
          withDecoderLimitConfiguration: decoding)
        try pipeline.addHandler(RequestHandler(responder, pace))
      }
    }
    return PreviewServer(listener, connections, hub, options, responder)
  }

  /// Takes no new requests, finishes the answers under way as far as that is quickly done, and
  /// returns when every connection is closed.
  package func stop() async {
    try? await listener.close()
    hub?.end()
    let open = connections.end()
    for channel in open {
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    }
    let late = listener.eventLoop.scheduleTask(in: .milliseconds(Int64(limits.endMilliseconds))) {
      for channel in open { channel.close(promise: nil) }
    }
    for channel in open { try? await channel.closeFuture.get() }
    late.cancel()
  }

  /// Returns when the server was stopped.
  package func closed() async {
    try? await listener.closeFuture.get()
  }

  /// How many clients are connected.
  var connectionCount: Int { connections.count }

  /// The wildcard addresses are nowhere to go to.
  private static func visitable(_ host: String) -> String {
    switch host {
    case "0.0.0.0", "::", "[::]": "127.0.0.1"
    default: host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    }
  }
}

/// The connections that are open.
private final class Connections: Sendable {
  private let state = Mutex(State())

  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var isEnded = false
  }

  var count: Int { state.withLock { $0.channels.count } }

  /// No when there are too many.
  func add(_ channel: any Channel, limit: Int) -> Bool {
    let key = ObjectIdentifier(channel)
    let isTaken = state.withLock { state in
      guard !state.isEnded, state.channels.count < limit else { return false }
      state.channels[key] = channel
      return true
    }
    guard isTaken else { return false }
    channel.closeFuture.whenComplete { _ in
      self.state.withLock { $0.channels[key] = nil }
    }
    return true
  }

  /// Takes no more; those that are open.
  func end() -> [any Channel] {
    state.withLock { state in
      state.isEnded = true
      return Array(state.channels.values)
    }
  }
}
