import Testing

/// The choice of light or dark.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct ThemeTests {
  @Test func theChoiceHoldsOnTheNextPage() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.prefer("light")
      let ground = "getComputedStyle(document.body).backgroundColor"
      try await tab.open(path: "index.html")
      let light = try await tab.evaluate(ground)
      try await tab.click(".theme-button")
      #expect(try await tab.evaluate(ground) == light)
      try await tab.click(".theme-button")
      let dark = try await tab.evaluate(ground)
      #expect(dark != light)
      try await tab.open(path: "findings.html")
      #expect(try await tab.evaluate(ground) == dark)
      let name = try await tab.evaluate("document.querySelector('.theme-button').ariaLabel")
      #expect(name == "Colour theme: dark")
    }
  }

  @Test func theSystemDecidesWithoutScripts() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.allowScripts(false)
      var grounds: Set<String> = []
      for scheme in ["light", "dark"] {
        try await tab.prefer(scheme)
        try await tab.open(path: "index.html")
        let ground = "getComputedStyle(document.body).backgroundColor"
        grounds.insert(try await tab.evaluate(ground).string ?? "")
      }
      #expect(grounds.count == 2)
    }
  }
}
