import Foundation
import Testing

@testable import Preview

@Suite struct ServerLifeTests {
  @Test func namesTheNextFreePortWhenOneIsTaken() async throws {
    try await serving { server in
      var options = ServerOptions()
      options.port = server.port
      let failure = await #expect(throws: ServerFailure.self) {
        _ = try await PreviewServer.start(MemorySource(), hub: nil, options: options)
      }
      #expect(failure?.sentence == "port \(server.port) is taken")
      let help = try #require(failure?.help)
      #expect(help.contains("is free: --port "))
      options.port = try #require(Int(help.split(separator: " ").last ?? ""))
      let other = try await PreviewServer.start(MemorySource(), hub: nil, options: options)
      #expect(other.port == options.port)
      await other.stop()
    }
  }

  @Test(arguments: [
    ("192.0.2.1", 0, "192.0.2.1 is no address of this machine"),
    ("no-such-host.invalid", 0, "cannot find the host no-such-host.invalid"),
    ("127.0.0.1", 70_000, "there is no port 70000"), ("127.0.0.1", -1, "there is no port -1"),
  ])
  func saysWhyItCannotListen(host: String, port: Int, sentence: String) async {
    var options = ServerOptions()
    options.host = host
    options.port = port
    let failure = await #expect(throws: ServerFailure.self) {
      _ = try await PreviewServer.start(MemorySource(), hub: nil, options: options)
    }
    #expect(failure?.sentence == sentence)
  }

  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("localhost", "localhost"),
  ])
  func namesAnAddressToGoTo(host: String, shown: String) async throws {
    try await serving(MemorySource(), hub: nil, { $0.host = host }) { server in
      #expect(server.address == "http://\(shown):\(server.port)/")
      #expect(server.port > 0)
      #expect((server.warning == nil) == (host != "0.0.0.0"))
    }
  }

  @Test func finishesAnswersThatAreUnderWay() async throws {
    let (asked, ask) = AsyncStream.makeStream(of: Void.self)
    let source = MemorySource(delay: .milliseconds(200), onAsk: { ask.yield() })
    // Patient, because other tests take the processor meanwhile.
    let server = try await start(source, patience: 20_000)
    let client = try RawClient(port: server.port)
    await client.send("GET /interfaces/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    for await _ in asked { break }
    async let stopped: Void = server.stop()
    let reply = try await client.reply()
    #expect(reply.status == 200)
    #expect(await client.readToEnd() == [])
    await stopped
    #expect(throws: RawClient.Failure.self) { try RawClient(port: server.port) }
  }

  @Test func endsWithinASecondWhateverClientsDo() async throws {
    let hub = LiveHub()
    let server = try await start(MemorySource(delay: .seconds(60)), hub)
    let clients = try (0..<20).map { _ in try RawClient(port: server.port, receiveBuffer: 4096) }
    for (index, client) in clients.enumerated() {
      switch index % 5 {
      case 0: await client.send("GET / HT")
      case 1: await client.send("GET /interfaces/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
      case 2: await client.send("GET /data.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
      case 3: await client.send("GET /.specweft/events?page=x HTTP/1.1\r\nHost: localhost\r\n\r\n")
      default: break
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    let time = await ContinuousClock().measure { await server.stop() }
    // Alone it takes 0.6 seconds; on a busy machine other tests run beside it.
    #expect(time < .seconds(15))
    #expect(server.connectionCount == 0)
    for client in clients { #expect(await client.readToEnd() != nil) }
    await server.closed()
  }

  private func start(
    _ source: MemorySource, _ hub: LiveHub? = nil, patience: Int = 600
  ) async throws -> PreviewServer {
    var options = ServerOptions()
    options.port = 0
    options.limits.endMilliseconds = patience
    return try await PreviewServer.start(source, hub: hub, options: options)
  }
}
