import Testing

/// A reader whose browser runs no scripts.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct WithoutScriptsTests {
  @Test func thePagesSayTheSameAndOfferNothingThatDoesNotWork() async throws {
    let site = try await BuiltSite.sample.value
    let pages = try site.keyPages()
    async let scripted = WithoutScriptsTests.words(of: pages, site, scripts: true)
    async let plain = WithoutScriptsTests.words(of: pages, site, scripts: false)
    let (with, without) = (try await scripted.words, try await plain)
    for page in pages {
      let words = try #require(without.words[page])
      let missing = try #require(with[page]).filter { !words.contains($0) }
      #expect(words.count > 20, "\(page) says nothing")
      #expect(missing.isEmpty, "\(page)")
    }
    expectNone(without.idle)
  }

  /// The words that a reader sees on each page, and the controls that do nothing without scripts.
  private static func words(
    of pages: [String], _ site: BuiltSite, scripts: Bool
  ) async throws -> (words: [String: Set<String>], idle: [String]) {
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.allowScripts(scripts)
      var words: [String: Set<String>] = [:]
      var idle: [String] = []
      for page in pages {
        try await tab.open(path: page)
        if !scripts { idle += try await tab.faults(.idle).map { "\(page): \($0)" } }
        // What scripts add to work with: controls, though headers of columns stand in some, and
        // the drawn matrix, whose items stand in plain tables on pages of their own.
        let added = "main button:not(th button), main .table-tools, main .matrix-app"
        let controls = "document.querySelectorAll('\(added)')"
        try await tab.evaluate("\(controls).forEach((one) => one.remove())")
        let text = "[...document.querySelectorAll('main .page-head, main .content')]"
        let seen = try await tab.evaluate("\(text).map((part) => part.innerText).join(' ')")
        words[page] = Set((seen.string ?? "").split { $0.isWhitespace }.map(String.init))
      }
      return (words, idle)
    }
  }
}
