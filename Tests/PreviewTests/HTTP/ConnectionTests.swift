import Foundation
import Testing

@testable import Preview

@Suite struct ConnectionTests {
  @Test func answersPipelinedRequestsInTheirOrder() async throws {
    try await serving(MemorySource(delay: .milliseconds(30))) { server in
      let client = try RawClient(port: server.port)
      let targets = (0..<20).map { $0 % 3 == 0 ? "/interfaces/" : "/digits.txt" }
      await client.send(
        targets.map { "GET \($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined())
      for target in targets {
        let reply = try await client.reply()
        #expect(reply.status == 200)
        #expect((reply.text == "0123456789") == (target == "/digits.txt"))
      }
    }
  }

  /// The good request is answered before the bad one behind it ends the connection.
  @Test func answersWhatIsRightBeforeWhatIsWrong() async throws {
    try await serving(MemorySource(delay: .milliseconds(50))) { server in
      let client = try RawClient(port: server.port)
      await client.send("GET /interfaces/ HTTP/1.1\r\nHost: localhost\r\n\r\nrubbish\r\n\r\n")
      #expect(try await client.reply().status == 200)
      #expect(try await client.reply().status == 400)
      #expect(await client.readToEnd() == [])
    }
  }

  @Test func keepsAConnectionUnlessItIsToldNotTo() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      for _ in 0..<5 {
        await client.send("GET /digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await client.reply()["connection"] == nil)
      }
      await client.send("GET /digits.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(try await client.reply()["connection"] == "close")
      #expect(await client.readToEnd() == [])
    }
  }

  @Test func servesOldClients() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      await client.send("GET /digits.txt HTTP/1.0\r\nHost: localhost\r\n\r\n")
      #expect(try await client.reply().text == "0123456789")
      #expect(await client.readToEnd() == [])
      let other = try RawClient(port: server.port)
      for _ in 0..<2 {
        await other.send(
          "GET /digits.txt HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n")
        #expect(try await other.reply()["connection"]?.lowercased() == "keep-alive")
      }
    }
  }

  @Test func answersAClientThatHasSaidAllItHasToSay() async throws {
    try await serving(MemorySource(delay: .milliseconds(100))) { server in
      let client = try RawClient(port: server.port)
      await client.send("GET /interfaces/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
      client.endSending()
      #expect(try await client.reply().status == 200)
      #expect(await client.readToEnd() == [])
    }
  }

  @Test func takesARequestLetterByLetter() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      for letter in "GET /digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n" {
        await client.send(String(letter))
        try await Task.sleep(for: .milliseconds(1))
      }
      #expect(try await client.reply().text == "0123456789")
    }
  }

  @Test func closesOnAClientThatDawdlesWithItsRequest() async throws {
    try await serving(MemorySource(), hub: nil, { $0.limits.requestSeconds = 1 }) { server in
      let client = try RawClient(port: server.port)
      let start = ContinuousClock.now
      await client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
      // A letter now and then is no progress.
      while await client.send("a"), ContinuousClock.now - start < .seconds(25) {
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(ContinuousClock.now - start < .seconds(20))
    }
  }

  @Test func closesOnAClientThatSaysNothing() async throws {
    try await serving(MemorySource(), hub: nil, { $0.limits.idleSeconds = 1 }) { server in
      let client = try RawClient(port: server.port)
      #expect(await client.readToEnd() == [])
      let other = try RawClient(port: server.port)
      await other.send("GET /digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = try await other.reply()
      #expect(await other.readToEnd() == [])
    }
  }

  @Test func closesOnAClientThatTakesNoAnswer() async throws {
    try await serving(MemorySource(), hub: nil, { $0.limits.stallSeconds = 1 }) { server in
      let client = try RawClient(port: server.port, receiveBuffer: 4096)
      for _ in 0..<8 { await client.send("GET /data.bin HTTP/1.1\r\nHost: localhost\r\n\r\n") }
      // The first answers come: the connection stands.
      _ = await client.readSome()
      #expect(server.connectionCount == 1)
      let start = ContinuousClock.now
      while server.connectionCount > 0, ContinuousClock.now - start < .seconds(25) {
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(server.connectionCount == 0)
    }
  }

  /// A slow client that does take its bytes is waited for.
  @Test func waitsForAClientThatIsOnlySlow() async throws {
    try await serving(MemorySource(), hub: nil, { $0.limits.stallSeconds = 1 }) { server in
      let client = try RawClient(port: server.port, receiveBuffer: 32_768)
      await client.send("GET /data.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      var count = 0
      let start = ContinuousClock.now
      while let more = await client.readSome(), !more.isEmpty {
        count += more.count
        if ContinuousClock.now - start < .seconds(3) {
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      #expect(count > 3_000_000)
    }
  }

  @Test func servesHundredsAtOnce() async throws {
    try await serving { server in
      let clients = try (0..<300).map { _ in try RawClient(port: server.port) }
      for client in clients {
        await client.send("GET /assets/site.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
      }
      for client in clients { #expect(try await client.reply().body.count == 3400) }
      #expect(server.connectionCount == 300)
    }
  }

  @Test func turnsAwayWhatIsTooMuch() async throws {
    try await serving(MemorySource(), hub: nil, { $0.limits.connections = 5 }) { server in
      let clients = try (0..<5).map { _ in try RawClient(port: server.port) }
      for client in clients {
        await client.send("GET /digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await client.reply().status == 200)
      }
      let other = try RawClient(port: server.port)
      #expect(await other.readToEnd() == [])
      #expect(server.connectionCount == 5)
    }
  }
}
