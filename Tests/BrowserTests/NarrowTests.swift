import Testing

/// A phone of 360 pixels: the menu is there, with and without scripts.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct NarrowTests {
  @Test(arguments: [true, false])
  func theMenuOpensAndCloses(withScripts: Bool) async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.allowScripts(withScripts)
      try await tab.resize(360, 640)
      try await tab.open(path: "requirements/index.html")
      let isShown = "document.querySelector('.sidebar').checkVisibility()"
      #expect(try await tab.evaluate(isShown) == false)
      try await tab.click(".menu-link")
      #expect(try await tab.evaluate(isShown) == true)
      #expect(try await tab.evaluate("document.querySelectorAll('.sidebar a').length > 5") == true)
      try await tab.click(".sidebar-close")
      #expect(try await tab.evaluate(isShown) == false)
    }
  }
}
