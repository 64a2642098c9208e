import Foundation
import Testing

@testable import Preview

/// What no browser sends.
@Suite struct BadRequestTests {
  @Test(
    arguments: [
      ("hello\r\n\r\n", 400), ("GET\r\n\r\n", 400), ("GET / HTTP/1.1 x\r\n\r\n", 505),
      ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}", 400), ("GET / FTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: localhost\r\n", nil), ("GET / HTTP/9.9\r\n\r\n", 505),
      ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
      (
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        400
      ),
      ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400), ("GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
      ("GET localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost:\r\n\r\n", 421),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
      ("GET / HTTP/1.0\r\n\r\n", 400),
      ("GET ftp://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ] as [(String, Int?)])
  func refusesGarbage(request: String, status: Int?) async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      await client.send(Array(request.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
      client.endSending()
      let text = try #require(await client.textToEnd(), "the connection stays open")
      if let status {
        #expect(text.dropFirst(8).hasPrefix(" \(status) "), "\(text)")
        #expect(text.lowercased().contains("nosniff"))
      }
      #expect(try await server.ask("/").status == 200)
    }
  }

  @Test func survivesRandomBytes() async throws {
    try await serving { server in
      var random = SystemRandomNumberGenerator()
      for round in 0..<200 {
        let client = try RawClient(port: server.port)
        var bytes = (0..<Int.random(in: 1...600)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        // Half of them begin well.
        if round % 2 == 0 { bytes = Array("GET / HTTP/1.1\r\nHost: localhost\r\n".utf8) + bytes }
        await client.send(bytes)
        client.endSending()
        #expect(await client.readToEnd() != nil, "\(bytes)")
      }
      #expect(try await server.ask("/").status == 200)
    }
  }

  @Test(arguments: [
    ("one huge header", "X-A: \(String(repeating: "a", count: 200_000))", 431),
    (
      "many large headers",
      (0..<20).map { "X-\($0): \(String(repeating: "a", count: 3_000))" }
        .joined(separator: "\r\n"), 431
    ),
    ("very many headers", (0..<2_000).map { "X-\($0): a" }.joined(separator: "\r\n"), 431),
    ("a huge header without an end", String(repeating: "a", count: 500_000), 431),
  ])
  func limitsHeaders(name: String, headers: String, status: Int) async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n\r\n")
      #expect(try await client.reply().status == status)
      #expect(await client.readToEnd() != nil)
    }
  }

  @Test(arguments: [(9_000, 414), (300, 414), (200_000, 431)])
  func limitsAddresses(length: Int, status: Int) async throws {
    try await serving { server in
      let reply = try await server.ask("/" + String(repeating: "a", count: length))
      #expect(reply.status == status)
      let deep = try await server.ask("/" + String(repeating: "a/", count: 2_000) + "x")
      #expect(deep.status == 404)
    }
  }

  @Test func limitsBodies() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      await client.send("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n")
      await client.send([UInt8](repeating: 0x61, count: 4_000_000))
      #expect(try await client.reply().status == 413)
      #expect(await client.readToEnd() != nil)
    }
  }

  @Test func passesOverASmallBody() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      for _ in 0..<3 {
        await client.send(
          "GET /digits.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello")
        #expect(try await client.reply().text == "0123456789")
      }
    }
  }

  /// The parser stops behind an upgrade: what follows must not wait for ever.
  @Test func endsAConnectionThatOffersAnUpgrade() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      await client.send(
        "GET /digits.txt HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
          + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n")
      let reply = try await client.reply()
      #expect(reply.text == "0123456789")
      #expect(reply["connection"] == "close")
      #expect(await client.readToEnd() == [])
    }
  }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/a/../../etc/passwd", "/./x",
    "/..%5c..%5cx", "/\\..\\x", "/a//b", "//evil.example/", "///", "/%00", "/digits.txt%00.html",
    "/%c0%ae%c0%ae/x", "/%e0%80%af", "/%c0%af", "/%ff", "/%", "/%2", "/%zz", "/%0a", "/a%0d%0aX:y",
    "/%2E%2E%2F", "/interfaces/..%2Fdigits.txt", "/%7f", "/interfaces//",
  ])
  func refusesWhatCouldBeReadInTwoWays(target: String) async throws {
    try await serving { server in
      let reply = try await server.ask(target)
      #expect(reply.status == 400, "\(target)")
      #expect(reply["location"] == nil)
    }
  }
}
