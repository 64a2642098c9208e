import Testing

@testable import Preview

/// Who may ask for the site.
@Suite struct HostTests {
  @Test(arguments: [
    "localhost", "localhost:8080", "LOCALHOST:1", "localhost.", "127.0.0.1", "127.0.0.1:80",
    "127.3.4.5", "[::1]", "[::1]:8080", "a.localhost", "specs.test:80",
  ])
  func answersForThisMachine(host: String) {
    #expect(HostRule(host: "127.0.0.1", otherHosts: ["Specs.test"]).allows(host))
  }

  @Test(arguments: [
    "", "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example",
    "evillocalhost", "192.168.0.7", "127.1", "0x7f.0.0.1", "2130706433", "[::2]", "::1", "[::1",
    "[::1]x", "localhost:80:80", "localhost:x", "localhost:123456", "a b", "user@localhost",
    "localhost/", "127.0.0.1,evil.example", "xn--localhost", "localhost:-1", "127.evil.example",
  ])
  func answersForNoOtherName(host: String) {
    #expect(!HostRule(host: "127.0.0.1", otherHosts: ["specs.test"]).allows(host))
  }

  @Test func answersForAnyAddressWhenServingTheNetwork() {
    let rule = HostRule(host: "0.0.0.0", otherHosts: [])
    #expect(rule.allows("192.168.0.7:8080"))
    #expect(rule.allows("[fe80::1]:8080"))
    #expect(rule.allows("localhost"))
    #expect(!rule.allows("evil.example"))
  }

  @Test(arguments: ["evil.example", "127.0.0.1.evil.example:80", "[::2]"])
  func misdirectedRequestsGetNothing(host: String) async throws {
    try await serving { server in
      for target in ["/", "/nowhere", "http://localhost/", "/.specweft/events"] {
        let reply = try await server.ask(target, host: host)
        #expect(reply.status == 421)
        #expect(!reply.text.contains("Home"))
      }
      #expect(try await server.ask("http://\(host)/").status == 421)
    }
  }

  @Test(arguments: [
    ("http://localhost", 200), ("http://localhost:80", 200), ("HTTP://LOCALHOST", 200),
    ("https://localhost", 200), ("http://localhost:81", 403), ("http://127.0.0.1", 403),
    ("http://evil.example", 403), ("null", 403), ("", 403), ("file://", 403),
    ("http://localhost.evil.example", 403),
  ])
  func pagesOfOtherSitesMayNotRead(origin: String, status: Int) async throws {
    try await serving { server in
      let reply = try await server.ask("/", ["Origin: \(origin)"])
      #expect(reply.status == status)
    }
  }

  @Test(arguments: [
    ("none", "navigate", 200), ("same-origin", "cors", 200), ("cross-site", "navigate", 200),
    ("cross-site", "no-cors", 403), ("same-site", "no-cors", 403), ("cross-site", "websocket", 403),
  ])
  func scriptsOfThisSiteAreNotForOthers(site: String, mode: String, status: Int) async throws {
    try await serving { server in
      let headers = ["Sec-Fetch-Site: \(site)", "Sec-Fetch-Mode: \(mode)"]
      let reply = try await server.ask("/", headers)
      #expect(reply.status == status)
    }
  }
}
