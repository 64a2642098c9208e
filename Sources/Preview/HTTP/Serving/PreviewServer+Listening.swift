#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import NIOCore
import NIOPosix

extension PreviewServer {
  /// Ports behind a taken one that are tried for a free one to name.
  private static let portsTried = 100

  static func listen(
    _ options: ServerOptions,
    _ prepare: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
  ) async throws(ServerFailure) -> any Channel {
    guard (0...65535).contains(options.port) else {
      throw ServerFailure(
        sentence: "there is no port \(options.port)", help: "ports are numbered from 1 to 65535")
    }
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 512)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        // Without a file descriptor left, waits a little instead of giving up.
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptBackoffHandler())
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // A client that has said all it has to say may still listen.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer(prepare)
    do {
      return try await bootstrap.bind(to: address(options, port: options.port)).get()
    } catch {
      throw await failure(error, options)
    }
  }

  private static func failure(_ error: any Error, _ options: ServerOptions) async -> ServerFailure {
    let place = "\(options.host):\(options.port)"
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      let free = await nextFree(options)
      return ServerFailure(
        sentence: "port \(options.port) is taken",
        help: free.map { "port \($0) is free: --port \($0)" } ?? "--port 0 takes any that is free")
    case EACCES:
      return ServerFailure(
        sentence: "not allowed to listen on \(place)", help: "ports from 1024 on need no permission"
      )
    case EADDRNOTAVAIL:
      return ServerFailure(
        sentence: "\(options.host) is no address of this machine",
        help: "127.0.0.1 is for this machine, 0.0.0.0 for everyone who reaches it")
    case let code?:
      return ServerFailure(
        sentence: "cannot listen on \(place): \(String(cString: strerror(code)).lowercased())")
    case nil:
      return ServerFailure(
        sentence: "cannot find the host \(options.host)", help: "name an address of this machine")
    }
  }

  /// The first port behind the taken one that can be listened to.
  private static func nextFree(_ options: ServerOptions) async -> Int? {
    let start = options.port
    for port in (start + 1)...(start + portsTried) where port <= 65535 {
      let attempt = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      if let channel = try? await attempt.bind(to: address(options, port: port)).get() {
        try? await channel.close()
        return port
      }
    }
    return nil
  }

  /// Asks the system's resolver, which may take seconds.
  private static func address(
    _ options: ServerOptions, port: Int
  ) async throws -> SocketAddress {
    let host = plain(options.host)
    return try await NIOThreadPool.singleton.runIfActive {
      try SocketAddress.makeAddressResolvingHost(host, port: port)
    }
  }

  private static func plain(_ host: String) -> String {
    host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
  }
}
