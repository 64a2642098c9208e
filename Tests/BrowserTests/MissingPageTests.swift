import Testing

/// The page for an address that does not exist, which a host shows at that address.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct MissingPageTests {
  @Test(arguments: ["nowhere.html", "deep/down/nowhere.html", "deep/down/further/", "a%20b/%C3%A9"])
  func worksAtAnyDepth(path: String) async throws {
    let site = try await BuiltSite.sample.value
    try await check(path, on: SiteHost(site.folder))
  }

  @Test func worksAtAnyDepthOfASubfolderThatTheBaseURLNames() async throws {
    let site = try await BuiltSite.build(
      BuiltSite.repository, named: "based", ["--base-url", "https://specs.test/some/sub/path/"])
    try await check("no/such/page.html", on: SiteHost(site.folder, under: "/some/sub/path/"))
  }

  private func check(_ path: String, on host: SiteHost) async throws {
    try await Browser.withTab { tab in
      try await tab.serve(host)
      try await tab.open(host.root + path)
      #expect(
        try await tab.evaluate("document.querySelector('h1').textContent") == "Page not found")
      // The page itself is the only thing that is missing.
      let missing = await tab.troubles.filter { $0.hasPrefix("404: ") }
      #expect(missing == ["404: \(host.root)\(path)"])
      try await tab.click(".content a")
      try await tab.wait(until: "document.body.classList.contains('on-home')")
    }
  }
}
