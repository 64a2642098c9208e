import Foundation
import Testing

@testable import Preview

@Suite struct AnswerTests {
  @Test func servesAFileWithItsTypeAndTheHeadersOfAStrictHost() async throws {
    try await serving { server in
      let reply = try await server.ask("/")
      #expect(reply.status == 200)
      #expect(reply.text.contains("<h1>Home</h1>"))
      #expect(reply["content-type"] == "text/html; charset=utf-8")
      #expect(reply["content-length"] == "\(reply.body.count)")
      #expect(reply["cache-control"] == "no-store")
      #expect(reply["x-content-type-options"] == "nosniff")
      #expect(reply["content-security-policy"]?.hasPrefix("default-src 'self';") == true)
      #expect(reply["cross-origin-resource-policy"] == "same-origin")
      #expect(reply["date"]?.hasSuffix(" GMT") == true)
    }
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
    ("x/a.js", "text/javascript; charset=utf-8"), ("a.svg", "image/svg+xml; charset=utf-8"),
    ("openapi.yaml", "application/yaml; charset=utf-8"), ("a.png", "image/png"),
    ("a", "application/octet-stream"), ("html", "application/octet-stream"),
    ("a.b/c", "application/octet-stream"), ("a.exe", "application/octet-stream"),
  ])
  func knowsTypesByTheEndingOfTheName(path: String, type: String) {
    #expect(MediaType.of(path: path).name == type)
  }

  @Test func letsBrowsersKeepWhatIsNoPageButAskEachTime() async throws {
    try await serving { server in
      let first = try await server.ask("/digits.txt")
      #expect(first["cache-control"] == "no-cache")
      let tag = try #require(first["etag"])
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let again = try await server.ask("/digits.txt", ["If-None-Match: \(known)"])
        #expect(again.status == 304)
        #expect(again["etag"] == tag)
        #expect(again["content-length"] == nil)
      }
      #expect(try await server.ask("/digits.txt", ["If-None-Match: \"other\""]).status == 200)
    }
  }

  @Test func answersHEADLikeGETWithoutABody() async throws {
    try await serving { server in
      let client = try RawClient(port: server.port)
      await client.send("HEAD /digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let head = try await client.reply(hasBody: false)
      #expect(head.status == 200)
      #expect(head["content-length"] == "10")
      // The next answer starts right behind it.
      await client.send("GET /digits.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.reply().text == "0123456789")
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PROPFIND"])
  func allowsOnlyGETAndHEAD(method: String) async throws {
    try await serving { server in
      let target = method == "CONNECT" ? "http://localhost/" : "/"
      let reply = try await server.ask(target, ["Content-Length: 0"], method: method)
      #expect(reply.status == 405 || method == "CONNECT" && reply.status == 400)
      if reply.status == 405 { #expect(reply["allow"] == "GET, HEAD") }
    }
  }

  @Test(arguments: [
    ("/interfaces", "/interfaces/"), ("/interfaces?a=b", "/interfaces/?a=b"),
    ("/digits.txt/", "/digits.txt"), ("http://localhost/interfaces", "/interfaces/"),
  ])
  func leadsToTheOneAddressOfAPage(target: String, location: String) async throws {
    try await serving { server in
      let reply = try await server.ask(target)
      #expect(reply.status == 301)
      #expect(reply["location"] == location)
    }
  }

  @Test(arguments: [
    "/interfaces/", "/a%20b/%C3%A9.html", "/?x", "http://LOCALHOST:80/", "/%64igits.txt",
  ])
  func decodesAddresses(target: String) async throws {
    try await serving { server in
      let reply = try await server.ask(target)
      #expect(reply.status == 200)
    }
  }

  @Test func servesBelowThePathOfTheBaseURL() async throws {
    try await serving(MemorySource(), hub: nil, { $0.basePath = "/some/päth" }) { server in
      #expect(server.address == "http://127.0.0.1:\(server.port)/some/p%C3%A4th/")
      #expect(try await server.ask("/some/p%C3%A4th/digits.txt").status == 200)
      #expect(try await server.ask("/some/p%C3%A4th/").status == 200)
      for outside in ["/", "/some", "/some/p%C3%A4th"] {
        #expect(try await server.ask(outside)["location"] == "/some/p%C3%A4th/")
      }
      #expect(try await server.ask("/digits.txt").status == 404)
      #expect(try await server.ask("/some/other").status == 404)
      let redirect = try await server.ask("/some/p%C3%A4th/interfaces")
      #expect(redirect["location"] == "/some/p%C3%A4th/interfaces/")
      let missing = try await server.ask("/some/p%C3%A4th/interfaces/INT-001.html")
      #expect(missing.text.contains("href=\"/some/p%C3%A4th/interfaces/INT-001-ledger.html\""))
    }
  }

  @Test func showsTheSitesOwnPageWithTheNearestPagesWhereThereIsNone() async throws {
    try await serving { server in
      let reply = try await server.ask("/interface/int-001.html")
      #expect(reply.status == 404)
      #expect(reply["content-type"] == "text/html; charset=utf-8")
      #expect(reply["cache-control"] == "no-store")
      #expect(reply.text.hasPrefix("<h1>Page not found</h1><p>None.</p>\n<p>Did you mean"))
      #expect(
        reply.text.contains(
          "<a href=\"/interfaces/INT-001-ledger.html\">To &lt;interfaces/INT-001-ledger.html&gt;</a>"
        ))
    }
  }

  @Test func saysSoPlainlyWhereTheSiteHasNoPageForIt() async throws {
    try await serving(MemorySource(files: ["x.txt": [1]])) { server in
      let reply = try await server.ask("/")
      #expect(reply.status == 404)
      #expect(reply.text.contains("<h1>Page not found</h1>"))
    }
  }

  @Test func compressesTextForWhoTakesIt() async throws {
    try await serving { server in
      let plain = try await server.ask("/assets/site.css")
      let small = try await server.ask("/assets/site.css", ["Accept-Encoding: br, gzip;q=0.5"])
      #expect(plain["content-encoding"] == nil)
      #expect(plain["vary"] == "Accept-Encoding")
      #expect(small["content-encoding"] == "gzip")
      #expect(small["vary"] == "Accept-Encoding")
      #expect(small.body.prefix(2) == [0x1F, 0x8B])
      #expect(small.body.count < plain.body.count / 4)
      #expect(try unzipped(small.body) == plain.body)
      let tag = try #require(small["etag"])
      #expect(tag != plain["etag"])
      let again = ["Accept-Encoding: gzip", "If-None-Match: \(tag)"]
      #expect(try await server.ask("/assets/site.css", again).status == 304)
      for refused in ["identity", "gzip;q=0", "gzip; q=0.0, *", "br"] {
        let reply = try await server.ask("/assets/site.css", ["Accept-Encoding: \(refused)"])
        #expect(reply["content-encoding"] == nil)
      }
      // Too small, and no text.
      for path in ["/digits.txt", "/data.bin"] {
        #expect(try await server.ask(path, ["Accept-Encoding: gzip"])["content-encoding"] == nil)
      }
    }
  }

  private func unzipped(_ bytes: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    return Array(try output.fileHandleForReading.readToEnd() ?? Data())
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (1_709_164_799, "Wed, 28 Feb 2024 23:59:59 GMT"),
  ])
  func writesDatesAsHTTPDoes(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds) == text)
  }
}
