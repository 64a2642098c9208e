import Testing

/// A reader without a mouse.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct KeyboardTests {
  @Test func everyStopIsSeenAndTheLastLeadsOut() async throws {
    let site = try await BuiltSite.sample.value
    let faults = try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.prefer("light")
      var faults: [String] = []
      for page in try site.middlePages() {
        try await tab.open(path: page)
        faults += try await KeyboardTests.walk(tab).map { "\(page): \($0)" }
      }
      return faults
    }
    expectNone(faults)
  }

  @Test func theFirstStopSkipsToTheContent() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.open(path: "findings.html")
      try await tab.press(.tab)
      let isSkip = "document.activeElement.matches('.skip')"
      #expect(try await tab.evaluate(isSkip) == true)
      let top = try await tab.evaluate("document.activeElement.getBoundingClientRect().top").number
      #expect(try #require(top) >= 0)
      try await tab.press(.enter)
      try await tab.settle()
      #expect(try await tab.evaluate("document.activeElement.localName") == "main")
      try await tab.press(.tab)
      let isInside = "document.querySelector('main').contains(document.activeElement)"
      #expect(try await tab.evaluate(isInside) == true)
    }
  }

  @Test func aSlashFindsPagesAndEscapeReturns() async throws {
    let site = try await BuiltSite.sample.value
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder, under: "/some/sub/path/"))
      try await tab.open(path: "requirements/index.html")
      try await tab.press(.tab)
      try await tab.press(.slash)
      try await tab.wait(until: "document.activeElement.closest('dialog') !== null")
      try await tab.write("int-001")
      let first = "document.querySelector('dialog [role=option]')?.textContent || ''"
      try await tab.wait(until: "(\(first)).startsWith('INT-001')")
      try await tab.press(.escape)
      #expect(try await tab.evaluate("document.querySelector('dialog[open]') === null") == true)
      #expect(try await tab.evaluate("document.activeElement.matches('.skip')") == true)
      // What was typed is still there.
      try await tab.press(.slash)
      try await tab.wait(until: "document.activeElement.closest('dialog') !== null")
      try await tab.press(.enter)
      try await tab.wait(until: "location.pathname.includes('/interfaces/INT-001')")
      expectNone(await tab.troubles)
    }
  }

  @Test func aColumnIsSortedByItsButton() async throws {
    let site = try await BuiltSite.sample.value
    let catalogue = try #require(site.pages.first { $0.hasPrefix("kinds/") })
    try await Browser.withTab { tab in
      try await tab.serve(SiteHost(site.folder))
      try await tab.open(path: catalogue)
      try await tab.evaluate("document.querySelectorAll('thead button')[1].focus()")
      try await tab.press(.enter)
      let order = "document.querySelectorAll('th')[1].getAttribute('aria-sort')"
      #expect(try await tab.evaluate(order) == "ascending")
      let titles = try await tab.evaluate(
        "[...document.querySelectorAll('tbody tr')].map((row) => row.cells[1].textContent)"
      ).strings
      #expect(titles.count > 2)
      #expect(titles == titles.sorted { $0.lowercased() < $1.lowercased() })
    }
  }

  /// Tabs through the page and says what a reader would stumble over. Of a long page's stops those
  /// in the middle are left out: they are rows of one table.
  private static func walk(_ tab: Tab) async throws -> [String] {
    let stops =
      try await tab.evaluate(
        """
        window.stops = [
          ...document.querySelectorAll("a[href], button, input, select, textarea, summary"),
        ].filter((element) => element.checkVisibility({ visibilityProperty: true }) &&
          element.getClientRects().length && element.tabIndex >= 0 && !element.disabled);
        window.stops.length
        """
      ).number.map { Int($0) } ?? 0
    var faults: [String] = []
    var last = -1.0
    var seen = 0
    for step in 0...(stops * 2 + 20) {
      if step == longWalk, stops > longWalk * 2 {
        let skipped = stops - longWalk / 2
        let order = try await tab.evaluate(
          """
          window.stops[\(skipped)].focus();
          [...document.querySelectorAll("*")].indexOf(document.activeElement)
          """)
        last = order.number ?? last
        seen = max(seen, skipped + 1)
      }
      try await tab.press(.tab)
      var focus = try await tab.ask(.focus)
      // A busy machine may not have scrolled there yet.
      for _ in 0..<100 where !focus["faults"].strings.isEmpty {
        try await Task.sleep(for: .milliseconds(20))
        focus = try await tab.ask(.focus)
      }
      guard let order = focus["order"].number else { break }
      if order <= last {
        if seen < stops { faults.append("back to \(focus["about"].string ?? "") at stop \(seen)") }
        break
      }
      last = order
      seen += 1
      faults += focus["faults"].strings.map { "\($0): \(focus["about"].string ?? "")" }
    }
    if seen < stops { faults.append("\(seen) stops for \(stops) links and controls") }
    return faults
  }

  /// How many stops are walked from the start of a page with more than twice as many.
  private static let longWalk = 60
}
